package rdpdoctor.hive.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.HiveBuilder;
import rdpdoctor.hive.Walk;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Damage;

/** Whatever the bytes: a tree, or a CorruptHiveException; and the check says what is wrong. */
class ReaderFuzzTest {

  private static final int BINS = 4096;
  private static final int HEADER = 32;

  /** Where the builder puts the root, behind the security cell. */
  private static final int ROOT = 0x58;

  @FuzzTest
  void file(byte[] input) {
    read(ByteBuffer.wrap(input));
  }

  /** The cells of one bin, in a file whose base block and bin header are sound. */
  @FuzzTest
  void cells(byte[] input) {
    int size = Math.ceilDiv(Math.max(1, HEADER + input.length), BINS) * BINS;
    ByteBuffer file = ByteBuffer.allocate(BINS + size).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 0x66676572).putInt(20, 1).putInt(24, 5).putInt(32, 1);
    file.putInt(36, ROOT).putInt(40, size).putInt(44, 1);
    file.putInt(BINS, 0x6e696268).putInt(BINS + 8, size).put(BINS + HEADER, input);
    read(HiveBuilder.sealed(file));
  }

  private static void read(ByteBuffer file) {
    boolean isRefused = isRefused(file);
    if (HiveCheck.of(file).isSound() && isRefused) {
      throw new AssertionError("the check finds nothing in a hive that the reader refuses");
    }
    salvage(file);
  }

  private static boolean isRefused(ByteBuffer file) {
    try {
      Walk.through(Hive.openDirty(file));
      return false;
    } catch (CorruptHiveException e) {
      requireStructure(e.damage());
      return true;
    }
  }

  private static void salvage(ByteBuffer file) {
    Set<Damage> reported = new HashSet<>();
    try {
      Hive hive =
          Hive.salvage(
              file,
              damage -> {
                requireStructure(damage);
                if (!reported.add(damage)) {
                  throw new AssertionError("reported twice: " + damage);
                }
              });
      Walk.through(hive);
    } catch (CorruptHiveException e) {
      requireStructure(e.damage());
    }
  }

  private static void requireStructure(Damage damage) {
    if (!damage.message().contains(": ") || damage.offset() < 0) {
      throw new AssertionError("damage names its structure and its place: " + damage);
    }
  }
}

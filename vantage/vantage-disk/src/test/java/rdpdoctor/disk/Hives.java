package rdpdoctor.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.hive.log.HeaderSector;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.testkit.Shared;

/** Sample hives as they are saved in tests. */
final class Hives {

  static final String NAME = "HIVE";
  static final String WITH_ENTRIES = "yarp-edge/NewDirtyHive1/NewDirtyHive";
  static final String WITH_VECTOR = "yarp-edge/OldDirtyHive/OldDirtyHive";

  private static final List<String> LOGS = List.of(NAME + ".LOG1", NAME + ".LOG2");
  private static final byte[] VALUE = {'v', 'k'};

  private Hives() {}

  static List<String> logs() {
    return LOGS;
  }

  /** A dirty hive with its two logs. */
  static StoredWorld dirty(String sample) {
    Path file = Shared.require("hives/" + sample);
    return new StoredWorld()
        .put(NAME, bytes(file))
        .put(NAME + ".LOG1", bytes(Path.of(file + ".LOG1")))
        .put(NAME + ".LOG2", bytes(Path.of(file + ".LOG2")));
  }

  /** The same hive recovered; its logs stay as they are, and are stale then. */
  static StoredWorld clean(String sample) throws CorruptHiveException {
    StoredWorld world = dirty(sample);
    return world.put(NAME, recovery(world).image());
  }

  static ByteBuffer bytes(Path file) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Recovery recovery(StoredWorld world) throws CorruptHiveException {
    List<ByteBuffer> logs = new ArrayList<>();
    for (String log : LOGS) {
      logs.add(ByteBuffer.wrap(world.get(log)));
    }
    return Recovery.recover(ByteBuffer.wrap(world.get(NAME)), logs);
  }

  /** A hive in which the type of every value is another one: pages all over it change. */
  static ByteBuffer changed(ByteBuffer hive) throws CorruptHiveException {
    ByteBuffer copy = ByteBuffer.allocate(hive.capacity()).put(0, hive, 0, hive.capacity());
    copy.order(ByteOrder.LITTLE_ENDIAN);
    int end = BaseBlock.SIZE + BaseBlock.read(hive).binsSize();
    for (int cell = BaseBlock.SIZE; cell < end; cell += 8) {
      boolean value = copy.get(cell + 4) == VALUE[0] && copy.get(cell + 5) == VALUE[1];
      if (value && copy.getInt(cell) < 0) {
        copy.putInt(cell + 16, copy.getInt(cell + 16) ^ 0x100);
      }
    }
    return copy;
  }

  /** A hive with one more bin, which is one free cell. */
  static ByteBuffer grown(ByteBuffer hive) throws CorruptHiveException {
    BaseBlock block = BaseBlock.read(hive);
    int end = BaseBlock.SIZE + block.binsSize();
    ByteBuffer copy = ByteBuffer.allocate(Math.max(hive.capacity(), end + 4096));
    copy.put(0, hive, 0, hive.capacity()).order(ByteOrder.LITTLE_ENDIAN);
    copy.put(end, new byte[4096]).putInt(end, 0x6e696268).putInt(end + 4, block.binsSize());
    copy.putInt(end + 8, 4096).putInt(end + 32, 4096 - 32);
    copy.putInt(BaseBlock.BINS_SIZE, block.binsSize() + 4096);
    return copy.put(0, HeaderSector.of(copy).sealed(), 0, BaseBlock.SECTOR);
  }

  static ByteBuffer bins(ByteBuffer hive) throws CorruptHiveException {
    return hive.slice(BaseBlock.SIZE, BaseBlock.read(hive).binsSize());
  }
}

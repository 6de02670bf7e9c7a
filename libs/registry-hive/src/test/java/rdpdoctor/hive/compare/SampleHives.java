package rdpdoctor.hive.compare;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.testkit.Shared;

/** The hives of Windows NT 4 to Server 2022, and the odd ones, that lie beside the project. */
public final class SampleHives {

  private static final byte[] REGF = {'r', 'e', 'g', 'f'};

  private SampleHives() {}

  /** Every file that begins like a hive, but for logs. */
  public static List<Path> all() {
    try (Stream<Path> files = Files.walk(Shared.require("hives"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains(".LOG"))
          .filter(SampleHives::isHive)
          .sorted()
          .collect(toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHive(Path file) {
    byte[] bytes = bytes(file);
    return bytes.length > REGF.length && Arrays.equals(bytes, 0, 4, REGF, 0, 4);
  }

  /** The hive as it lies, with whatever is broken left out. */
  public static Hive salvage(Path file) throws CorruptHiveException {
    return Hive.salvage(ByteBuffer.wrap(bytes(file)), _ -> {});
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package rdpdoctor.hive.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import rdpdoctor.testkit.Shared;

/** The hives of real and of odd machines beside the project. */
final class SampleHives {

  private SampleHives() {}

  /** All of them, without their logs; none where they are not here. */
  static List<Path> all() {
    return Shared.samples("hives").map(SampleHives::below).orElse(List.of());
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(SampleHives::isHive).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHive(Path file) {
    return !file.getFileName().toString().matches(".*\\.(LOG.?|json|md)");
  }

  static ByteBuffer read(String sample) {
    return read(Shared.require("hives/" + sample));
  }

  static ByteBuffer read(Path file) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A checker or reader in Python beside the samples, or a skipped test. */
  static Path tool(String name) {
    Path tool = Shared.projectRoot().resolveSibling("shared").resolve("tools").resolve(name);
    if (Files.notExists(tool)) {
      throw new TestAbortedException("../shared/tools/" + name + " is not here");
    }
    return tool;
  }
}

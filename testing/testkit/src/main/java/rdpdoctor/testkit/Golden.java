package rdpdoctor.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a file of the project. With {@code -Drdpdoctor.golden=write} the file is
 * written instead, for a look at the difference before it is committed.
 */
public final class Golden {

  private static final String MODE = "rdpdoctor.golden";

  private Golden() {}

  /** The file is relative to the folder of the module under test. */
  public static void assertMatches(Path file, String actual) {
    try {
      if ("write".equals(System.getProperty(MODE))) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
      } else if (Files.notExists(file)) {
        fail(file + " does not exist; write it with -D" + MODE + "=write");
      } else {
        assertEquals(
            Files.readString(file), actual, () -> file + " differs; -D" + MODE + "=write takes it");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

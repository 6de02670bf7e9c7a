package rdpdoctor.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class GoldenTest {

  @TempDir private Path folder;

  @Test
  void the_same_text_passes() throws IOException {
    Golden.assertMatches(Files.writeString(folder.resolve("text"), "one\n"), "one\n");
  }

  @Test
  void other_text_fails_and_says_how_to_take_it() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "one\n");
    AssertionError error =
        assertThrows(AssertionError.class, () -> Golden.assertMatches(file, "two\n"));
    assertTrue(String.valueOf(error.getMessage()).contains("-Drdpdoctor.golden=write takes it"));
  }

  @Test
  void a_missing_file_fails() {
    Path file = folder.resolve("none");
    assertThrows(AssertionError.class, () -> Golden.assertMatches(file, "one\n"));
  }

  @Test
  void write_mode_writes() throws IOException {
    Path file = folder.resolve("new/text");
    String before = System.setProperty("rdpdoctor.golden", "write");
    try {
      Golden.assertMatches(file, "one\n");
    } finally {
      if (before == null) {
        System.clearProperty("rdpdoctor.golden");
      } else {
        System.setProperty("rdpdoctor.golden", before);
      }
    }
    assertEquals("one\n", Files.readString(file));
  }
}

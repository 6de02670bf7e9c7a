package rdpdoctor.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.app.Run;

/** The whole story, on this machine: it takes a server, a disk, a repair and a session. */
class DemoCommandTest {

  @TempDir Path folder;

  @Test
  void a_lost_domain_controller_is_found_and_worked_around() throws IOException {
    Run run = demo("--screenshot", folder.resolve("desktop.png").toString());
    assertEquals(0, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("STATUS_NO_LOGON_SERVERS (0xC000005E)"), run.out());
    assertTrue(run.out().contains("+ REG_DWORD 0: not required"), run.out());
    assertTrue(run.out().contains("✓ LOGON         logged on: CORP\\anna"), run.out());
    assertEquals(1024, ImageIO.read(folder.resolve("desktop.png").toFile()).getWidth());
    assertEquals(List.of("desktop.png"), left());
  }

  @Test
  void the_story_is_told_in_japanese() {
    Run run = demo("--screenshot", folder.resolve("desktop.png").toString(), "--lang", "ja");
    assertEquals(0, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("anna のセッションを開始できました"), run.out());
  }

  @Test
  void a_screenshot_that_cannot_be_saved_is_not_called_a_success() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken.png"), "mine");
    Run run = demo("--screenshot", taken.toString());
    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains("did not end as it should"), run.out());
    assertEquals("mine", Files.readString(taken));
  }

  /** Nothing goes to the folders of whoever runs the test. */
  private Run demo(String... words) {
    return Run.of(
        Map.of("XDG_STATE_HOME", folder.resolve("state").toString()),
        "",
        Stream.concat(Stream.of("demo"), Stream.of(words)).toArray(String[]::new));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}

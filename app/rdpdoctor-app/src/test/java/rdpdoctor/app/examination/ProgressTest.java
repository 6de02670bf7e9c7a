package rdpdoctor.app.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void short_work_shows_nothing() {
    Progress.on(terminal, _ -> "working").close();
    assertEquals("", bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void long_work_shows_a_line_that_is_gone_in_the_end() throws InterruptedException {
    try (Progress _ = Progress.on(terminal, elapsed -> "working " + elapsed.toSeconds())) {
      Thread.sleep(Duration.ofMillis(1300));
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("working 1"), text);
    assertTrue(text.endsWith("\r\u001b[K"), text);
  }
}

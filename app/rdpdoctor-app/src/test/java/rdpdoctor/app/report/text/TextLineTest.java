package rdpdoctor.app.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Language;

class TextLineTest {

  private static final TextStyle STYLE =
      new TextStyle(Specimens.wording(Language.EN), Ink.plain(), 80, false);

  @Test
  void a_broken_target_shows_its_stage_and_its_likeliest_cause() {
    assertEquals(
        "✗ 192.0.2.7:3389             0.6 ms  REACH        refused                   rdp-disabled\n",
        line(Specimens.REFUSED.diagnosis(), Duration.ofNanos(600_000)));
  }

  @Test
  void a_target_without_a_fault_says_so() {
    assertEquals(
        "✓ win01.corp.example:3389    259 ms  ok\n",
        line(Specimens.HEALTHY.diagnosis(), Duration.ofMillis(259)));
  }

  @Test
  void a_look_that_crashed_shows_the_error() {
    Diagnosis crashed =
        new Diagnosis(
            "win02:3389",
            Facts.none(),
            List.of(),
            List.of(),
            List.of(new CrashedCheck("network-vantage", "java.lang.StackOverflowError")));
    assertEquals(
        "! win02:3389                 1.00 s  java.lang.StackOverflowError\n",
        line(crashed, Duration.ofSeconds(1)));
  }

  private static String line(Diagnosis diagnosis, Duration elapsed) {
    return TextLine.of(diagnosis, elapsed, 24, STYLE);
  }
}

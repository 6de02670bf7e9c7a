package rdpdoctor.app.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 ms",
    "640, 0.6 ms",
    "9990, 10.0 ms",
    "12345, 12 ms",
    "999999, 999 ms",
    "1504000, 1.50 s",
    "65000000, 65.00 s",
    "-2500, -2.5 ms",
  })
  void the_unit_suits_the_size(long microseconds, String text) {
    assertEquals(text, ElapsedText.of(Duration.ofNanos(microseconds * 1000)));
  }
}

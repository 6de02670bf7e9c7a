package rdpdoctor.app.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutSyntaxTest {

  @ParameterizedTest
  @CsvSource({
    "5s, 5000",
    "500ms, 500",
    "2m, 120000",
    "3, 3000",
    "0.5, 500",
    "1.5s, 1500",
    "100ms, 100",
    "10m, 600000",
  })
  void a_number_with_a_unit_is_a_limit(String text, long milliseconds) {
    assertEquals(new Parsed.Valid<>(Duration.ofMillis(milliseconds)), TimeoutSyntax.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "99ms", "601s", "11m", "-1s", "5h", "5 s", "s", "1e3", "9999999"})
  void anything_else_is_no_limit(String text) {
    assertInstanceOf(Parsed.Invalid.class, TimeoutSyntax.parse(text));
  }
}

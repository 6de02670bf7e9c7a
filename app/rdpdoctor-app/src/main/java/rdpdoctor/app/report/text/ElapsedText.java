package rdpdoctor.app.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** A time that was measured, in the unit that suits its size. */
final class ElapsedText {

  private ElapsedText() {}

  static String of(Duration elapsed) {
    return elapsed.isNegative() ? "-" + positive(elapsed.negated()) : positive(elapsed);
  }

  private static String positive(Duration elapsed) {
    long milliseconds = elapsed.toMillis();
    if (milliseconds < 10) {
      return rounded(elapsed, 6, 1) + " ms";
    }
    return milliseconds < 1000 ? milliseconds + " ms" : rounded(elapsed, 9, 2) + " s";
  }

  private static String rounded(Duration elapsed, int unit, int digits) {
    return BigDecimal.valueOf(elapsed.toNanos(), unit)
        .setScale(digits, RoundingMode.HALF_UP)
        .toPlainString();
  }
}

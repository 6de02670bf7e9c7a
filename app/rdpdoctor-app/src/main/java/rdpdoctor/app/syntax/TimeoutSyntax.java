package rdpdoctor.app.syntax;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time limit: {@code 5s}, {@code 500ms}, {@code 2m}, or a plain number of seconds. */
public final class TimeoutSyntax {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?)(ms|s|m)?");
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private TimeoutSyntax() {}

  public static Parsed<Duration> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return invalid(text);
    }
    BigDecimal milliseconds =
        new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(unit(form.group(2))));
    Duration timeout = Duration.ofMillis(milliseconds.longValue());
    return timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0
        ? invalid(text)
        : new Parsed.Valid<>(timeout);
  }

  private static long unit(@Nullable String name) {
    if (name == null) {
      return 1000;
    }
    return switch (name) {
      case "ms" -> 1;
      case "m" -> 60_000;
      default -> 1000;
    };
  }

  private static Parsed<Duration> invalid(String text) {
    return Parsed.invalid(
        "timeout is \"%s\", expected 100ms to 10m, such as 5s or 500ms".formatted(text),
        "タイムアウト \"%s\" は無効です。100ms ～ 10m を 5s や 500ms のように指定してください".formatted(text));
  }
}

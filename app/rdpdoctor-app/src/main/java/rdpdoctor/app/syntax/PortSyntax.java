package rdpdoctor.app.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads port numbers, and lists such as {@code 3389,3390,4000-4005}. */
public final class PortSyntax {

  private static final int HIGHEST = 65535;

  private PortSyntax() {}

  /** The port, if the text is a decimal number from 1 to 65535. */
  static OptionalInt port(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(text);
    return number >= 1 && number <= HIGHEST ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** Each port once, in the order in which it was first named. */
  public static Parsed<List<Integer>> list(String text) {
    Set<Integer> ports = new LinkedHashSet<>();
    for (String part : text.split(",", -1)) {
      List<Integer> range = range(part.strip());
      if (range.isEmpty()) {
        return Parsed.invalid(
            "ports: \"%s\" in \"%s\" is neither a port from 1 to 65535 nor FROM-TO"
                .formatted(part, text),
            "ポート: \"%s\" (\"%s\" の一部) は 1 ～ 65535 のポートでも 開始-終了 でもありません".formatted(part, text));
      }
      ports.addAll(range);
    }
    return new Parsed.Valid<>(List.copyOf(ports));
  }

  private static List<Integer> range(String part) {
    int dash = part.indexOf('-');
    OptionalInt first = port(dash < 0 ? part : part.substring(0, dash));
    OptionalInt last = dash < 0 ? first : port(part.substring(dash + 1));
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    return IntStream.rangeClosed(first.getAsInt(), last.getAsInt()).boxed().toList();
  }
}

package rdpdoctor.knowledge.derive.firewall;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A port, or the ports from one to another. */
record PortSpan(int first, int last) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

  /** Empty for a keyword such as {@code RPC}: ports that are known only at run time. */
  static Optional<PortSpan> of(String value) {
    Matcher matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    String last = matcher.group(2);
    return Optional.of(new PortSpan(first, last == null ? first : Integer.parseInt(last)));
  }

  boolean contains(int port) {
    return first <= port && port <= last;
  }
}

package rdpdoctor.knowledge.derive;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.facts.NameMatch;

/**
 * A host as the user typed it, for the comparison with the names of a certificate by RFC 6125
 * section 6.4.
 *
 * @param text lower case, without the brackets of an IPv6 literal or the dot of the root
 */
record HostName(String text) {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final String WILDCARD = "*.";

  static HostName of(String typed) {
    String host = typed.strip().toLowerCase(Locale.ROOT);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    return new HostName(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
  }

  NameMatch heldAgainst(List<String> names) {
    if (names.stream().anyMatch(this::isNamedBy)) {
      return NameMatch.MATCHES;
    }
    return isAddress() ? NameMatch.ADDRESS_USED : NameMatch.DIFFERS;
  }

  private boolean isNamedBy(String name) {
    String presented = of(name).text;
    if (presented.startsWith(WILDCARD) && !isAddress()) {
      return isNamedByWildcard(presented.substring(WILDCARD.length() - 1));
    }
    return presented.equals(text);
  }

  /** A wildcard stands for the left-most label alone, and that label is not empty. */
  private boolean isNamedByWildcard(String parentWithDot) {
    int dot = text.indexOf('.');
    return dot > 0 && text.substring(dot).equals(parentWithDot);
  }

  private boolean isAddress() {
    return text.contains(":") || IPV4.matcher(text).matches();
  }
}

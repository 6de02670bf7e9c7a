package rdpdoctor.network.name;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that a name server can be asked for, RFC 1123 section 2.1. */
final class HostName {

  private static final int LONGEST = 253;

  // Windows allows the underscore, which RFC 1123 does not. An absolute name ends with a dot.
  private static final Pattern LABELS =
      Pattern.compile("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*\\.?");

  /** A last label of digits would make it an IPv4 address, and such a one is no name. */
  private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?[0-9]+\\.?");

  private HostName() {}

  /** The name in ASCII; empty where no name server can know it. */
  static Optional<String> of(String host) {
    return ascii(host).filter(HostName::isLegal);
  }

  private static boolean isLegal(String name) {
    return name.length() <= LONGEST
        && LABELS.matcher(name).matches()
        && !ENDS_IN_A_NUMBER.matcher(name).matches();
  }

  private static Optional<String> ascii(String host) {
    if (host.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(host); // and the tables of IDN stay unread
    }
    try {
      return Optional.of(IDN.toASCII(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

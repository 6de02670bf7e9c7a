package rdpdoctor.app.syntax;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code HOST}, {@code HOST:PORT}, {@code [IPv6]:PORT} and a bare IPv6 address. */
public final class TargetSyntax {

  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_QUOTE = 80;
  private static final Pattern LABEL = Pattern.compile("(?!-)[A-Za-z0-9_-]{1,63}(?<!-)");
  private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final Pattern LOOKS_LIKE_IPV4 = Pattern.compile("[0-9.]+");

  private TargetSyntax() {}

  public static Parsed<Target> parse(String text) {
    Optional<Target> target = text.startsWith("[") ? bracketed(text) : unbracketed(text);
    return target.<Parsed<Target>>map(Parsed.Valid::new).orElseGet(() -> invalid(quote(text)));
  }

  private static Parsed<Target> invalid(String quote) {
    return Parsed.invalid(
        quote + " is no target, expected HOST, HOST:PORT, [IPv6]:PORT or an IPv6 address",
        quote + " は対象として無効です。HOST、HOST:PORT、[IPv6]:PORT、IPv6 アドレスのいずれかを指定してください");
  }

  private static String quote(String text) {
    return text.length() > LONGEST_QUOTE
        ? '"' + text.substring(0, LONGEST_QUOTE) + "...\""
        : '"' + text + '"';
  }

  private static Optional<Target> bracketed(String text) {
    int close = text.indexOf(']');
    if (close < 0 || !isIpv6(text.substring(1, close))) {
      return Optional.empty();
    }
    String host = text.substring(1, close);
    String after = text.substring(close + 1);
    if (after.isEmpty()) {
      return Optional.of(new Target(host, OptionalInt.empty()));
    }
    return after.startsWith(":") ? withPort(host, after.substring(1)) : Optional.empty();
  }

  private static Optional<Target> unbracketed(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return host(text).map(host -> new Target(host, OptionalInt.empty()));
    }
    if (colon == text.lastIndexOf(':')) {
      return host(text.substring(0, colon))
          .flatMap(host -> withPort(host, text.substring(colon + 1)));
    }
    return isIpv6(text) ? Optional.of(new Target(text, OptionalInt.empty())) : Optional.empty();
  }

  private static Optional<Target> withPort(String host, String port) {
    OptionalInt number = PortSyntax.port(port);
    return number.isPresent() ? Optional.of(new Target(host, number)) : Optional.empty();
  }

  private static Optional<String> host(String text) {
    if (LOOKS_LIKE_IPV4.matcher(text).matches()) {
      return isIpv4(text) ? Optional.of(text) : Optional.empty();
    }
    return ascii(text).filter(TargetSyntax::isName);
  }

  /** The name as it is asked for on the wire, RFC 5891. */
  private static Optional<String> ascii(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(name);
    }
    try {
      return Optional.of(IDN.toASCII(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isName(String name) {
    String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return relative.length() <= LONGEST_NAME
        && Stream.of(relative.split("\\.", -1)).allMatch(LABEL.asMatchPredicate());
  }

  private static boolean isIpv4(String text) {
    try {
      return Inet4Address.ofLiteral(text).getHostAddress().equals(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isIpv6(String text) {
    int percent = text.indexOf('%');
    String address = percent < 0 ? text : text.substring(0, percent);
    if (percent >= 0 && !ZONE.matcher(text.substring(percent + 1)).matches()) {
      return false;
    }
    try {
      return address.indexOf(':') >= 0 && !Inet6Address.ofLiteral(address).isMulticastAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}

package rdpdoctor.knowledge.derive.host;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells addresses of the internet from those of private networks, by RFC 1918, 6598 and 4193. */
final class PublicAddress {

  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}");
  private static final Pattern PRIVATE_IPV6 = Pattern.compile("(::1$|f[cd]|fe[89a-f]).*");

  private PublicAddress() {}

  /** False, too, for what is no address. */
  static boolean is(String text) {
    Matcher ipv4 = IPV4.matcher(text);
    return ipv4.matches()
        ? !isPrivate(Integer.parseInt(ipv4.group(1)), Integer.parseInt(ipv4.group(2)))
        : text.contains(":") && !PRIVATE_IPV6.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isPrivate(int first, int second) {
    return switch (first) {
      case 0, 10, 127 -> true;
      case 100 -> second >= 64 && second < 128;
      case 169 -> second == 254;
      case 172 -> second >= 16 && second < 32;
      case 192 -> second == 168;
      default -> false;
    };
  }
}

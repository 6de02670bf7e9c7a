package rdpdoctor.app.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Addresses for addresses: a public one becomes one that is for benchmarks or documentation (RFC
 * 2544, RFC 3849), a private one becomes another of the same range. What means the same everywhere,
 * such as 127.0.0.1 and a network mask, stays.
 */
final class AddressStandIns {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 =
      Pattern.compile(
          "(?=.*::|([^:]*:){7}[^:]|([^:]*:){6}[^:]*\\.)[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,8}(\\.\\d{1,3}){0,3}");
  private static final String MAPPED = "::ffff:";

  private final Map<String, String> standIns = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  static boolean isAddress(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return IPV4.matcher(folded).matches() || IPV6.matcher(folded).matches();
  }

  String of(String address) {
    String folded = address.toLowerCase(Locale.ROOT);
    if (folded.startsWith(MAPPED) && folded.contains(".")) {
      return MAPPED + of(folded.substring(MAPPED.length()));
    }
    return folded.contains(":") ? ofIpv6(folded) : ofIpv4(folded);
  }

  private String ofIpv4(String address) {
    String[] parts = address.split("\\.", -1);
    int second = Integer.parseInt(parts[1]);
    return switch (Integer.parseInt(parts[0])) {
      case 0, 127, 255 -> address;
      case 10 -> ipv4(address, "10.0.");
      case 100 -> ipv4(address, second >= 64 && second < 128 ? "100.64." : "198.18.");
      case 169 -> ipv4(address, second == 254 ? "169.254." : "198.18.");
      case 172 -> ipv4(address, second >= 16 && second < 32 ? "172.16." : "198.18.");
      case 192 -> ipv4(address, second == 168 ? "192.168." : "198.18.");
      default -> ipv4(address, "198.18.");
    };
  }

  private String ipv4(String address, String range) {
    return standIns.computeIfAbsent(
        address,
        _ -> {
          int number = next(range);
          return range + ((number >> 8) & 0xFF) + '.' + (number & 0xFF);
        });
  }

  private String ofIpv6(String address) {
    if (address.equals("::") || address.equals("::1")) {
      return address;
    }
    String range =
        switch (address.substring(0, 2)) {
          case "fc", "fd" -> "fd00::";
          case "fe" -> "fe80::";
          default -> "2001:db8::";
        };
    return standIns.computeIfAbsent(address, _ -> range + Integer.toHexString(next(range)));
  }

  private int next(String range) {
    return counts.merge(range, 1, Integer::sum);
  }
}

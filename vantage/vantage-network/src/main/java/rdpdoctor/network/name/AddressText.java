package rdpdoctor.network.name;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How an address is written: IPv6 with its longest run of zeros left out, RFC 5952 section 4. */
public final class AddressText {

  private static final Pattern RUN_OF_ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

  private AddressText() {}

  public static String of(InetAddress address) {
    String text = address.getHostAddress();
    return address instanceof Inet6Address ? shortened(text) : text;
  }

  private static String shortened(String text) {
    return RUN_OF_ZEROS
        .matcher(text)
        .results()
        .reduce((first, next) -> length(next) > length(first) ? next : first)
        .map(run -> without(run, text))
        .orElse(text);
  }

  private static int length(MatchResult run) {
    return run.end() - run.start();
  }

  // The colons beside the run stay; where there is none, at an end, one is put.
  private static String without(MatchResult run, String text) {
    String before = text.substring(0, run.start());
    String after = text.substring(run.end());
    return (before.isEmpty() ? ":" : before) + (after.startsWith(":") ? after : ":" + after);
  }
}

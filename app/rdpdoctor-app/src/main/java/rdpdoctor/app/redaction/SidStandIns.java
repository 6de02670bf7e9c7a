package rdpdoctor.app.redaction;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;

/**
 * SIDs for SIDs: the three numbers of a machine or a domain are replaced, and the account in it
 * keeps its own. What means the same on every machine stays.
 */
final class SidStandIns {

  /** Of a machine or a domain, or of one of its accounts. */
  private static final Pattern OF_ISSUER = Pattern.compile("S-1-5-21-(\\d+-\\d+-\\d+)(-.*)?");

  /** Windows' own groups and services; and those with but one number, which are well known. */
  private static final Pattern KEPT = Pattern.compile("S-1-(5-(32|80)-.*|[^-]+(-\\d+)?)");

  /** The authority and the first number say what kind it is. */
  private static final Pattern OTHER = Pattern.compile("(S-1-[^-]+-\\d+)-(.*)");

  /** Beyond every number of an account that is well known. */
  private static final int FIRST = 100_000;

  private final Map<String, Integer> numbers = new HashMap<>();

  Sid of(Sid sid) {
    return new Sid(of(sid.text()));
  }

  String of(String sid) {
    if (KEPT.matcher(sid).matches() || isWellKnown(sid)) {
      return sid;
    }
    Matcher ofIssuer = OF_ISSUER.matcher(sid);
    if (ofIssuer.matches()) {
      String account = ofIssuer.group(2);
      return "S-1-5-21-0-0-" + number(ofIssuer.group(1)) + (account == null ? "" : account);
    }
    Matcher other = OTHER.matcher(sid);
    if (!other.matches()) {
      return sid;
    }
    String zeros = other.group(2).replaceAll("\\d+", "0");
    return other.group(1) + '-' + zeros.substring(0, zeros.length() - 1) + number(sid);
  }

  private static boolean isWellKnown(String sid) {
    return Sid.isSid(sid) && WellKnownSid.of(new Sid(sid)).isPresent();
  }

  /** The number of a machine, a domain or an account among those that were met. */
  int number(String issuer) {
    return numbers.computeIfAbsent(issuer, _ -> FIRST + numbers.size() + 1);
  }
}

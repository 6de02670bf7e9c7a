package rdpdoctor.server.domain;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ietf.jgss.GSSException;

/**
 * Why a ticket is not accepted, as the SECURITY_STATUS that Windows has for it.
 *
 * <p>Whether a server with Windows puts this into an errorCode of CredSSP, or only a KRB-ERROR into
 * a token, was not seen on the wire yet.
 */
final class KerberosRefusal {

  /** KRB_AP_ERR_SKEW. */
  static final long SEC_E_TIME_SKEW = 0x8009_0324L;

  /** The ticket is for other keys than ours, as that of a name that another account has. */
  static final long SEC_E_WRONG_PRINCIPAL = 0x8009_0322L;

  static final long SEC_E_LOGON_DENIED = 0x8009_030CL;

  private static final int NOT_YET_VALID = 33;
  private static final int SKEW = 37;
  private static final int BAD_INTEGRITY = 31;
  private static final int MODIFIED = 41;
  private static final int BAD_KEY_VERSION = 44;
  private static final int NO_KEY = 45;

  /** The JDK's own number for: no key of the encryption type of the ticket. */
  private static final int INVALID_ARGUMENT = 400;

  /**
   * The number of RFC 4120 section 7.5.9 is in no public method of the JDK's exceptions, but in
   * parentheses in front of what else they say.
   */
  private static final Pattern NUMBER = Pattern.compile("[^()]*\\((?<number>\\d{1,3})\\).*");

  private KerberosRefusal() {}

  static long status(GSSException refusal) {
    List<Throwable> causes =
        Stream.<Throwable>iterate(refusal, Objects::nonNull, Throwable::getCause).toList();
    // None of the keys opens the ticket: the cipher says so, and has no number.
    return causes.stream().anyMatch(GeneralSecurityException.class::isInstance)
        ? SEC_E_WRONG_PRINCIPAL
        : causes.stream()
            .map(cause -> NUMBER.matcher(String.valueOf(cause.getMessage())))
            .filter(Matcher::matches)
            .map(matcher -> Integer.parseInt(matcher.group("number")))
            .findFirst()
            .map(KerberosRefusal::status)
            .orElse(SEC_E_LOGON_DENIED);
  }

  private static long status(int number) {
    return switch (number) {
      case SKEW, NOT_YET_VALID -> SEC_E_TIME_SKEW;
      case BAD_INTEGRITY, MODIFIED, BAD_KEY_VERSION, NO_KEY, INVALID_ARGUMENT ->
          SEC_E_WRONG_PRINCIPAL;
      default -> SEC_E_LOGON_DENIED;
    };
  }
}

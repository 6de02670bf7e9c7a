package rdpdoctor.network.kerberos;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rdpdoctor.rdp.kerberos.Exchange;
import rdpdoctor.rdp.kerberos.KrbError;

/**
 * Why there is no ticket, or why the server does not take it.
 *
 * @param exchange where it failed: the same code means another thing of the account's ticket than
 *     of the server's
 * @param realm whose KDC was asked; of a wrong realm the one that the KDC names instead, if it does
 * @param errorCode RFC 4120 section 7.5.9, as it was sent; empty where nobody sent one
 * @param ntStatus what a Windows KDC adds to it, unsigned
 * @param clockOffset how far the clock of who refused is ahead of this machine's
 * @param passwordTried a KDC was sent a proof of the password, and may count the attempt
 * @param why a clause, without secrets
 */
public record KerberosFailure(
    Kind kind,
    Exchange exchange,
    String realm,
    OptionalInt errorCode,
    OptionalLong ntStatus,
    Optional<Duration> clockOffset,
    boolean passwordTried,
    String why) {

  /** The kinds that ask for different remedies. */
  public enum Kind {
    /** 37: the clocks are too far apart. */
    CLOCK_SKEW,
    /** 6: the realm does not know the account. */
    CLIENT_UNKNOWN,
    /** 7: the realm does not know the service, or not under this name of the host. */
    SERVICE_UNKNOWN,
    /** 14, or this client does not take what was granted: no encryption that both sides allow. */
    ENCRYPTION_TYPE,
    /** 24, or the ticket does not open with the password. */
    WRONG_PASSWORD,
    /** 23: the password has expired. */
    PASSWORD_EXPIRED,
    /** 18 or 1: the account is disabled, locked or expired. */
    ACCOUNT_REVOKED,
    /** 12: a policy of the KDC. */
    POLICY,
    /** 32: the account's ticket has expired. */
    TICKET_EXPIRED,
    /** 41 or 31: the server cannot decrypt the ticket with its own key. */
    MODIFIED,
    /** 68: the KDC serves another realm. */
    WRONG_REALM,
    /** Any other code. */
    OTHER_CODE,
    /** There are KDCs, and none answers. */
    KDC_UNREACHABLE,
    /** Nobody knows a KDC of the realm. */
    KDC_NOT_FOUND,
    /** What answers is no KDC. */
    KDC_MALFORMED,
    /** The cache holds no ticket of the account. */
    NO_TICKET,
    /** The JDK's Kerberos gave up for a reason of its own. */
    NOT_EXPLAINED
  }

  /** The kind of a code that a KDC or a server sent. */
  static Kind kindOf(int errorCode) {
    return switch (errorCode) {
      case KrbError.CLIENT_EXPIRED, KrbError.CLIENT_REVOKED -> Kind.ACCOUNT_REVOKED;
      case KrbError.CLIENT_UNKNOWN -> Kind.CLIENT_UNKNOWN;
      case KrbError.SERVICE_UNKNOWN -> Kind.SERVICE_UNKNOWN;
      case KrbError.POLICY -> Kind.POLICY;
      case KrbError.ETYPE_NOT_SUPPORTED -> Kind.ENCRYPTION_TYPE;
      case KrbError.KEY_EXPIRED -> Kind.PASSWORD_EXPIRED;
      case KrbError.PREAUTH_FAILED -> Kind.WRONG_PASSWORD;
      case KrbError.TICKET_EXPIRED -> Kind.TICKET_EXPIRED;
      case KrbError.CLOCK_SKEW -> Kind.CLOCK_SKEW;
      case KrbError.MODIFIED, KrbError.BAD_INTEGRITY -> Kind.MODIFIED;
      case KrbError.WRONG_REALM -> Kind.WRONG_REALM;
      default -> Kind.OTHER_CODE;
    };
  }

  /** Somebody refused with a KRB-ERROR. */
  static KerberosFailure refused(
      Exchange exchange, KrbError error, Duration clockOffset, boolean passwordTried) {
    boolean isOfAnotherRealm = error.errorCode() == KrbError.WRONG_REALM;
    return new KerberosFailure(
        kindOf(error.errorCode()),
        exchange,
        error.clientRealm().filter(_ -> isOfAnotherRealm).orElse(error.realm()),
        OptionalInt.of(error.errorCode()),
        error.ntStatus(),
        Optional.of(clockOffset),
        passwordTried,
        "KRB-ERROR: error-code is " + error.errorCode());
  }

  /** Nobody refused with a code. */
  static KerberosFailure without(
      Kind kind, Exchange exchange, String realm, boolean passwordTried, String why) {
    return new KerberosFailure(
        kind,
        exchange,
        realm,
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        passwordTried,
        why);
  }
}

package rdpdoctor.network.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.authenticate.ErrorCode;
import rdpdoctor.network.kerberos.KerberosFailure;
import rdpdoctor.network.kerberos.KerberosMechanism;
import rdpdoctor.network.kerberos.KerberosResult;
import rdpdoctor.network.kerberos.KerberosSignIn;

/** Asks for a ticket, where there is a way to one. */
final class KerberosStep {

  /** KDC_ERR_ETYPE_NOSUPP, RFC 4120 section 7.5.9. */
  private static final int ETYPE_NOT_SUPPORTED = 14;

  private final Duration timeout;
  private final InstantSource clock;
  private final Sheet sheet;

  KerberosStep(Duration timeout, InstantSource clock, Sheet sheet) {
    this.timeout = timeout;
    this.clock = clock;
    this.sheet = sheet;
  }

  /** What there is to offer to the server. */
  sealed interface Outcome {

    record Ticket(KerberosMechanism mechanism) implements Outcome {}

    /**
     * No ticket.
     *
     * @param isAttemptSpent whether a KDC has seen the password, and may have counted it
     */
    record NoTicket(boolean isAttemptSpent) implements Outcome {}
  }

  Outcome ask(Means.ToTicket way, String host) {
    KerberosSignIn kerberos = new KerberosSignIn(way.locator(), clock);
    return switch (kerberos.begin(way.identity(), host, timeout)) {
      case KerberosResult.Ready(KerberosMechanism mechanism, Optional<Duration> _) -> {
        sheet.known(SignInFacts.KERBEROS, KerberosOutcome.TICKET);
        yield new Outcome.Ticket(mechanism);
      }
      case KerberosResult.Failed(KerberosFailure failure) -> {
        write(failure);
        yield new Outcome.NoTicket(failure.passwordTried());
      }
    };
  }

  /** Of a KDC, or of a server that does not take the ticket. */
  void write(KerberosFailure failure) {
    KerberosOutcome outcome = outcome(failure.kind());
    sheet.known(SignInFacts.KERBEROS, outcome);
    if (outcome == KerberosOutcome.ERROR) {
      code(failure)
          .ifPresent(
              code ->
                  sheet.known(SignInFacts.KERBEROS_ERROR, WireCode.of(CodeSpace.KERBEROS, code)));
    }
    failure
        .ntStatus()
        .ifPresent(status -> sheet.known(AuthenticateFacts.ERROR_CODE, ErrorCode.of(status)));
    if (failure.kind() == KerberosFailure.Kind.CLOCK_SKEW) {
      failure
          .clockOffset()
          .ifPresent(offset -> sheet.known(AuthenticateFacts.CLOCK_OFFSET, offset));
    }
  }

  /** What this client does not take is what a KDC would not have granted it. */
  private static Optional<Integer> code(KerberosFailure failure) {
    OptionalInt sent = failure.errorCode();
    if (sent.isPresent()) {
      return Optional.of(sent.getAsInt());
    }
    return failure.kind() == KerberosFailure.Kind.ENCRYPTION_TYPE
        ? Optional.of(ETYPE_NOT_SUPPORTED)
        : Optional.empty();
  }

  private static KerberosOutcome outcome(KerberosFailure.Kind kind) {
    return switch (kind) {
      case KDC_UNREACHABLE, KDC_MALFORMED -> KerberosOutcome.KDC_UNREACHABLE;
      case KDC_NOT_FOUND -> KerberosOutcome.KDC_NOT_FOUND;
      case NO_TICKET -> KerberosOutcome.NO_CREDENTIALS_IN_CACHE;
      case TICKET_EXPIRED -> KerberosOutcome.TICKET_EXPIRED;
      case CLOCK_SKEW,
          CLIENT_UNKNOWN,
          SERVICE_UNKNOWN,
          ENCRYPTION_TYPE,
          WRONG_PASSWORD,
          PASSWORD_EXPIRED,
          ACCOUNT_REVOKED,
          POLICY,
          MODIFIED,
          WRONG_REALM,
          OTHER_CODE,
          NOT_EXPLAINED ->
          KerberosOutcome.ERROR;
    };
  }
}

package rdpdoctor.network.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.AuthorizeFacts;
import rdpdoctor.diagnosis.facts.AuthorizeOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.authenticate.ErrorCode;
import rdpdoctor.network.kerberos.KerberosFailure;
import rdpdoctor.network.kerberos.KerberosMechanism;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspClient;
import rdpdoctor.rdp.credssp.CredSspResult;
import rdpdoctor.rdp.credssp.EarlyUserAuthorization;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Network Level Authentication: signs in by CredSSP, ahead of any session. */
final class NetworkLevel {

  private static final int NONCE_SIZE = 32;

  private final SignInOrder order;
  private final Opening opening;
  private final Duration timeout;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Sheet sheet;

  NetworkLevel(
      SignInOrder order,
      Opening opening,
      Duration timeout,
      InstantSource clock,
      RandomGenerator random,
      Sheet sheet) {
    this.order = order;
    this.opening = opening;
    this.timeout = timeout;
    this.clock = clock;
    this.random = random;
    this.sheet = sheet;
  }

  /** The connection to go on with, where the server let somebody in. */
  Optional<Opened.Ready> authenticate(Opened.Ready ready) {
    long start = System.nanoTime();
    Try first = attempt(ready, TsRequest.NEWEST_VERSION);
    Try last = first.mayBeTooNew() ? again().orElse(first) : first;
    sheet.elapsed(Stage.AUTHENTICATE, Duration.ofNanos(System.nanoTime() - start));
    sheet.known(SignInFacts.MECHANISM, last.mechanism());
    sheet.known(AuthenticateFacts.OUTCOME, outcome(last));
    return Optional.of(last.ready()).filter(_ -> last.isSignedIn());
  }

  /**
   * One run of CredSSP.
   *
   * @param ready the connection that it ran on
   */
  private record Try(Opened.Ready ready, SignInMechanism mechanism, CredSspStep.End end) {

    /** There are servers that close the connection instead of answering with an older version. */
    boolean mayBeTooNew() {
      return end instanceof CredSspStep.End.Broken(Reply reply, CredSspStep.Progress progress)
          && progress == CredSspStep.Progress.NOBODY_NAMED
          && !(reply instanceof Reply.Silent);
    }

    boolean isSignedIn() {
      return end instanceof CredSspStep.End.Result(CredSspResult.SignedIn _);
    }
  }

  private Optional<Try> again() {
    return opening.open() instanceof Opened.Ready ready && ready.isHybrid()
        ? Optional.of(attempt(ready, CredSspClient.FALLBACK_VERSION))
        : Optional.empty();
  }

  private Try attempt(Opened.Ready ready, int version) {
    Optional<Means.ToTicket> way = order.means().kerberos();
    if (way.isEmpty()) {
      return byNtlm(ready, version);
    }
    KerberosStep kerberos = new KerberosStep(timeout, clock, sheet);
    return switch (kerberos.ask(way.get(), order.endpoint().host())) {
      case KerberosStep.Outcome.Ticket(KerberosMechanism ticket) ->
          byKerberos(ready, version, ticket, kerberos);
      case KerberosStep.Outcome.NoTicket(boolean isAttemptSpent)
          when isAttemptSpent || order.means().password().isEmpty() ->
          new Try(ready, SignInMechanism.KERBEROS, new CredSspStep.End.NotBegun());
      case KerberosStep.Outcome.NoTicket _ -> byNtlm(ready, version);
    };
  }

  private Try byNtlm(Opened.Ready ready, int version) {
    Password password = order.means().password().orElseThrow();
    return attempt(ready, version, Mechanisms.of(order, password, clock, random));
  }

  private Try byKerberos(
      Opened.Ready ready, int version, KerberosMechanism ticket, KerberosStep kerberos) {
    try (ticket) {
      Try tried = attempt(ready, version, Mechanisms.of(order, ticket, clock, random));
      Optional<KerberosFailure> refusal = ticket.refusal();
      refusal.ifPresent(kerberos::write);
      return refusal.isEmpty()
          ? tried
          : new Try(ready, SignInMechanism.KERBEROS, new CredSspStep.End.TicketRefused());
    }
  }

  private Try attempt(Opened.Ready ready, int version, Mechanisms mechanisms) {
    CredSspClient.Offer offer = new CredSspClient.Offer(version, ready.isHybridEx());
    Bytes key = Bytes.of(ready.certificate().orElseThrow().getPublicKey().getEncoded());
    byte[] nonce = new byte[NONCE_SIZE];
    random.nextBytes(nonce);
    try {
      CredSspClient client =
          CredSspClient.create(offer, mechanisms.offered(), key, Bytes.of(nonce), credentials());
      CredSspStep.End end = new CredSspStep(client, ready.call(), Deadline.in(timeout)).run();
      return new Try(ready, mechanisms.used(), end);
    } catch (DecodeException e) {
      // The server's key: nothing has been sent yet.
      CredSspStep.End end = new CredSspStep.End.Malformed(String.valueOf(e.getMessage()));
      return new Try(ready, mechanisms.used(), end);
    }
  }

  /** A server is given the password only where something behind the sign-in is asked for. */
  private Optional<TsCredentials> credentials() {
    return order
        .means()
        .password()
        .filter(_ -> order.goesBeyond(Stage.AUTHENTICATE))
        .map(password -> TsCredentials.of(order.account(), order.serverName(), password));
  }

  private AuthenticateOutcome outcome(Try tried) {
    return switch (tried.end()) {
      case CredSspStep.End.Result(CredSspResult result) ->
          outcome(result, tried.ready().isHybridEx());
      case CredSspStep.End.Broken(Reply reply, CredSspStep.Progress progress) ->
          outcome(reply, progress);
      case CredSspStep.End.NotBegun _ -> AuthenticateOutcome.NO_TICKET;
      case CredSspStep.End.TicketRefused _ -> AuthenticateOutcome.ERROR_CODE;
      case CredSspStep.End.Malformed(String anomaly) -> {
        sheet.unreadable(AuthenticateFacts.ERROR_CODE, anomaly);
        yield AuthenticateOutcome.MALFORMED;
      }
    };
  }

  private AuthenticateOutcome outcome(CredSspResult result, boolean isHybridEx) {
    return switch (result) {
      case CredSspResult.SignedIn _ -> {
        authorized(isHybridEx);
        yield AuthenticateOutcome.SIGNED_IN;
      }
      case CredSspResult.Proven _ -> AuthenticateOutcome.SIGNED_IN;
      case CredSspResult.NotAuthorized(EarlyUserAuthorization word) -> {
        sheet.known(AuthorizeFacts.OUTCOME, AuthorizeOutcome.DENIED);
        said(word.authorizationResult());
        yield AuthenticateOutcome.SIGNED_IN;
      }
      case CredSspResult.Refused(long errorCode) -> {
        sheet.known(AuthenticateFacts.ERROR_CODE, ErrorCode.of(errorCode));
        yield AuthenticateOutcome.ERROR_CODE;
      }
      case CredSspResult.KeyNotBound _ -> AuthenticateOutcome.KEY_NOT_BOUND;
    };
  }

  private void authorized(boolean isHybridEx) {
    if (isHybridEx) {
      sheet.known(AuthorizeFacts.OUTCOME, AuthorizeOutcome.GRANTED);
      said(EarlyUserAuthorization.AUTHZ_SUCCESS);
    } else {
      sheet.known(AuthorizeFacts.OUTCOME, AuthorizeOutcome.NOT_ASKED);
    }
  }

  private void said(long authorizationResult) {
    sheet.known(
        AuthenticateFacts.EARLY_USER_AUTHORIZATION,
        WireCode.of(CodeSpace.EARLY_USER_AUTHORIZATION, authorizationResult));
  }

  private AuthenticateOutcome outcome(Reply reply, CredSspStep.Progress progress) {
    return switch (progress) {
      case NOBODY_NAMED -> ended(reply);
      case CREDENTIALS_TRIED ->
          reply instanceof Reply.Silent
              ? AuthenticateOutcome.SILENT
              : AuthenticateOutcome.REFUSED_WITHOUT_REASON;
      case HANDED_OVER -> {
        sheet.known(AuthorizeFacts.OUTCOME, AuthorizeOutcome.UNANSWERED);
        yield AuthenticateOutcome.SIGNED_IN;
      }
    };
  }

  private static AuthenticateOutcome ended(Reply reply) {
    return switch (reply) {
      case Reply.Silent _ -> AuthenticateOutcome.SILENT;
      case Reply.Reset _ -> AuthenticateOutcome.RESET;
      case Reply.Malformed _ -> AuthenticateOutcome.MALFORMED;
      case Reply.Closed _, Reply.Message _ -> AuthenticateOutcome.CLOSED;
    };
  }
}

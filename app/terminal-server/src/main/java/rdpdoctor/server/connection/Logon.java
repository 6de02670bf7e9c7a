package rdpdoctor.server.connection;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rdpdoctor.rdp.logon.AutoReconnectCookie;
import rdpdoctor.rdp.logon.AutoReconnectProof;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.server.account.LogonOutcome;
import rdpdoctor.server.account.Refusal;
import rdpdoctor.server.account.SessionAdmission;
import rdpdoctor.server.account.SessionRequest;
import rdpdoctor.server.account.SessionUser;
import rdpdoctor.server.desktop.Desktop;
import rdpdoctor.server.desktop.Program;
import rdpdoctor.server.desktop.SessionDetails;
import rdpdoctor.server.policy.SessionPolicy;
import rdpdoctor.server.policy.StartProgram;
import rdpdoctor.server.policy.TimeLimits;
import rdpdoctor.server.session.ConnectedClient;
import rdpdoctor.server.session.Occupant;
import rdpdoctor.server.session.Session;
import rdpdoctor.server.session.SessionLimits;
import rdpdoctor.server.session.SessionRules;
import rdpdoctor.server.session.Sessions.Seating;

/** Brings somebody who says who it is to a session. */
final class Logon {

  private static final int SECRET_SIZE = 16;

  /** There is no Security Exchange under TLS; what stands for its random is zero. */
  private static final Bytes NO_CLIENT_RANDOM = Bytes.of(new byte[32]);

  private final Terms terms;
  private final Equipment equipment;
  private final ClientSeat seat;
  private final Introduced introduced;
  private final Session here;
  private final View view;

  Logon(
      Terms terms,
      Equipment equipment,
      ClientSeat seat,
      Introduced introduced,
      Session here,
      View view) {
    this.terms = terms;
    this.equipment = equipment;
    this.seat = seat;
    this.introduced = introduced;
    this.here = here;
    this.view = view;
  }

  /** What comes of an attempt. */
  sealed interface Result {

    /** The client sees this session from now on. */
    record Seated(Session session) implements Result {}

    /** The name, the password or the account; somebody may try again. */
    record WrongCredentials(long status) implements Result {}

    /** There is no session for this user. */
    record Refused(Refusal why) implements Result {}
  }

  /** The credentials stay the caller's to close. */
  Result attempt(Credentials credentials) throws IOException {
    LogonOutcome outcome =
        terms
            .authority()
            .logOn(credentials.domain(), credentials.user(), credentials.password(), now());
    return switch (outcome) {
      case LogonOutcome.LoggedOn(SessionUser user, boolean _) -> seat(user);
      case LogonOutcome.Refused refused -> {
        tell(refused.logonErrors());
        yield new Result.WrongCredentials(refused.status());
      }
    };
  }

  private Result seat(SessionUser user) throws IOException {
    Optional<Refusal> right = terms.authority().refusal(user, terms.listener());
    if (right.isPresent()) {
      return refused(right.get());
    }
    Seating<Refusal> seating =
        equipment.sessions().logOn(here, seat, occupant(user), this::refusal, () -> program(user));
    return switch (seating) {
      case Seating.Refused<Refusal>(Refusal why) -> refused(why);
      case Seating.Begun<Refusal>(Session begun) -> shown(begun, user);
      case Seating.Resumed<Refusal>(Session resumed) -> shown(resumed, user);
    };
  }

  private Optional<Refusal> refusal(boolean returns, List<Occupant> others) {
    long ofListener =
        others.stream().filter(other -> other.listener().equals(terms.listener().name())).count();
    SessionRequest request =
        new SessionRequest(
            terms.listener(),
            returns,
            introduced.isAdministrative(),
            (int) ofListener,
            others.size());
    return new SessionAdmission(terms.machine()).refusal(request);
  }

  private Result refused(Refusal why) throws IOException {
    if (why.logonErrors().isPresent()) {
      tell(why.logonErrors().get());
    }
    return new Result.Refused(why);
  }

  /** Only clients that asked for them are told of errors. */
  private void tell(LogonErrors errors) throws IOException {
    if (introduced.wantsLogonErrors()) {
      tell(new SessionInformation.Extended(Optional.empty(), Optional.of(errors)));
    }
  }

  private void tell(SessionInformation information) throws IOException {
    view.tell(share -> share.saveSessionInfo(information));
  }

  private Occupant occupant(SessionUser user) {
    SessionPolicy sessions = terms.machine().sessions();
    return new Occupant(
        user.qualifiedName(),
        user.qualifiedName().toLowerCase(Locale.ROOT),
        introduced.client().core().clientName(),
        terms.listener().name(),
        now(),
        new SessionRules(
            sessions.singleSessionPerUser(),
            terms.listener().reconnectSameClient(),
            limits(terms.listener().limits())));
  }

  private static SessionLimits limits(TimeLimits limits) {
    return new SessionLimits(
        limits.idle(), limits.active(), limits.disconnected(), limits.endsSession());
  }

  private Program program(SessionUser user) {
    Program program = equipment.hosting().open(details(here, user.qualifiedName()));
    if (program instanceof Desktop desktop) {
      terms.listener().startProgram().ifPresent(start -> desktop.message(startsInPlace(start)));
    }
    return program;
  }

  /** Nothing of Windows is started here, so the desktop names it. */
  private static String startsInPlace(StartProgram start) {
    return "InitialProgram: " + start.commandLine();
  }

  /** Without credentials, for a client that knows the cookie of the session. */
  Optional<Session> resume(AutoReconnectProof proof) throws IOException {
    Optional<Session> session =
        equipment.sessions().resume(here, seat, proof.logonId(), secret -> isProven(proof, secret));
    if (session.isPresent()) {
      show(session.get());
      giveCookie(session.get());
    }
    return session;
  }

  private static boolean isProven(AutoReconnectProof proof, Bytes secret) {
    return new AutoReconnectCookie(proof.logonId(), secret).isProvenBy(proof, NO_CLIENT_RANDOM);
  }

  private Result shown(Session session, SessionUser user) throws IOException {
    show(session);
    greet(session, user.domain(), user.name());
    return new Result.Seated(session);
  }

  private void show(Session session) {
    session.program().ifPresent(program -> show(session, program));
  }

  private void show(Session session, Program program) {
    if (program instanceof Desktop desktop) {
      String user = session.occupant().map(Occupant::user).orElse("");
      desktop.show(details(session, user));
    }
    view.show(program);
  }

  private SessionDetails details(Session session, String user) {
    ConnectedClient client = seat.client().orElseThrow();
    Instant since = session.occupant().map(Occupant::loggedOnAt).orElseGet(this::now);
    return new SessionDetails(
        terms.machine().identity().computer(),
        session.id(),
        user,
        "%s (%s)".formatted(client.name(), client.address()),
        LocalDateTime.ofInstant(since, ZoneId.systemDefault()),
        client.security());
  }

  /** Tells the client whose session it is, and how it may come back to it. */
  private void greet(Session session, String domain, String name) throws IOException {
    if (introduced.wantsLogonNotices()) {
      tell(new SessionInformation.LongLogon(domain, name, session.id()));
    } else {
      tell(new SessionInformation.PlainNotify());
    }
    giveCookie(session);
  }

  /**
   * A cookie is good for one reconnection: whoever comes back gets another. None is given under
   * standard RDP security, where the proof would need the random of the Security Exchange.
   */
  private void giveCookie(Session session) throws IOException {
    if (terms.machine().sessions().autoReconnect() && !introduced.channel().encrypted()) {
      AutoReconnectCookie cookie =
          new AutoReconnectCookie(session.id(), equipment.random(SECRET_SIZE));
      session.rememberSecret(cookie.arcRandomBits());
      tell(new SessionInformation.Extended(Optional.of(cookie), Optional.empty()));
    }
  }

  private Instant now() {
    return equipment.clock().instant();
  }
}

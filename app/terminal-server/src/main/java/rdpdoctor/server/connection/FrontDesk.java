package rdpdoctor.server.connection;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.logon.AutoReconnectProof;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.account.Refusal;
import rdpdoctor.server.desktop.LogonScreen;
import rdpdoctor.server.session.Departure;
import rdpdoctor.server.session.Session;

/** Asks a client whose connection is active who it is, until somebody is logged on. */
final class FrontDesk {

  /** As long as a message stands that nobody takes away. */
  private static final Duration READING = Duration.ofSeconds(10);

  private final Logon logon;
  private final ClientSeat seat;
  private final View view;
  private final Consumer<Session> seated;
  private final String computer;
  private final LogonScreen screen;

  FrontDesk(Logon logon, ClientSeat seat, View view, String computer, Consumer<Session> seated) {
    this.logon = logon;
    this.seat = seat;
    this.view = view;
    this.seated = seated;
    this.computer = computer;
    this.screen = new LogonScreen(computer, this::submitted);
  }

  /**
   * Takes a client back that lost its connection and knows the cookie of its session, [MS-RDPBCGR]
   * 5.5; one that does not is told so, and signs in as any other.
   */
  boolean takesBack(Introduced introduced) throws IOException, DecodeException {
    Optional<Bytes> field =
        introduced
            .information()
            .extended()
            .flatMap(ExtendedInformation::autoReconnectCookie)
            .filter(cookie -> !cookie.isEmpty());
    if (field.isEmpty()) {
      return false;
    }
    Optional<Session> session = logon.resume(AutoReconnectProof.decode(field.get()));
    if (session.isPresent()) {
      seated.accept(session.get());
    } else {
      view.tell(share -> share.autoReconnectStatus(NtStatus.LOGON_FAILURE));
    }
    return session.isPresent();
  }

  /** Takes what the client has brought along, or shows it where to type. */
  void receive(Optional<Credentials> brought, String user) throws IOException {
    screen.suggest(user);
    if (brought.isEmpty() || !isSeated(brought.get())) {
      view.show(screen);
    }
  }

  /** Runs on the thread that reads what the client types. */
  private void submitted(String typed, char[] password) {
    try (Password secret = Password.takeOver(password)) {
      AccountName name = AccountName.parse(typed);
      if (!isSeated(new Credentials(name.domainAt(computer), name.user(), secret))) {
        view.show(screen);
      }
    } catch (IllegalArgumentException _) {
      screen.say("The user name is not one.");
    } catch (IOException _) {
      // The client has gone, which its reader notices.
    }
  }

  /** False if somebody may try again. */
  private boolean isSeated(Credentials credentials) throws IOException {
    switch (logon.attempt(credentials)) {
      case Logon.Result.Seated(Session session) -> seated.accept(session);
      case Logon.Result.Refused(Refusal why) -> refuse(why);
      case Logon.Result.WrongCredentials(long status) -> {
        screen.say("The sign-in failed: 0x%08X".formatted(status));
        return false;
      }
    }
    return true;
  }

  /** Of a limit people are told in the session; of all else the client tells them. */
  private void refuse(Refusal why) {
    switch (why) {
      case CONNECTION_LIMIT, ADMINISTRATIVE_SESSIONS_TAKEN -> {
        screen.say(why.words().en());
        view.show(screen);
        Thread.ofVirtual().start(() -> leaveLater(why));
      }
      case NO_REMOTE_LOGON_RIGHT,
          LISTENER_PERMISSIONS,
          LISTENER_LOGON_DISABLED,
          LOGONS_DISABLED,
          DRAINING ->
          seat.leave(Departure.told(why.errorInfo()));
    }
  }

  private void leaveLater(Refusal why) {
    try {
      Thread.sleep(READING);
      seat.leave(Departure.told(why.errorInfo()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

package rdpdoctor.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.logon.AutoReconnectCookie;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.server.session.SessionState;

/** Sessions of real connections, with a client of ours. */
class TerminalSessionTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int ENTER = 0x1C;

  /** The scan codes of Passw0rd1, shift left out: the first letter is typed as a small one. */
  private static final int[] WRONG_PASSWORD = {
    0x19, 0x1E, 0x1F, 0x1F, 0x11, 0x0B, 0x13, 0x20, 0x02
  };

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "the condition does not come true");
      Thread.onSpinWait();
    }
  }

  private static List<SessionEntry> sessions(TerminalServer server) {
    return server.sessions().list().stream()
        .filter(entry -> entry.state() != SessionState.LISTEN)
        .toList();
  }

  private static SessionEntry only(TerminalServer server) {
    return sessions(server).getFirst();
  }

  private static boolean isOnly(TerminalServer server, SessionState state) {
    return sessions(server).stream().map(SessionEntry::state).toList().equals(List.of(state));
  }

  private static boolean isRefused(InetSocketAddress address) {
    try (Client _ = Client.of(address)) {
      return false;
    } catch (ConnectException _) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SessionInformation.LongLogon greeting(Visitor visitor)
      throws IOException, DecodeException {
    while (true) {
      if (visitor.await(SessionEvent.LoggedOn.class).information()
          instanceof SessionInformation.LongLogon logon) {
        return logon;
      }
    }
  }

  private static AutoReconnectCookie cookie(Visitor visitor) throws IOException, DecodeException {
    while (true) {
      if (visitor.await(SessionEvent.LoggedOn.class).information()
              instanceof SessionInformation.Extended(Optional<AutoReconnectCookie> cookie, var _)
          && cookie.isPresent()) {
        return cookie.get();
      }
    }
  }

  @Test
  void a_client_gets_a_session_and_hears_whose_it_is() throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start();
        Visitor anna = Visitor.of(server, "anna")) {
      assertEquals(new SessionInformation.LongLogon("WIN01", "anna", 2), greeting(anna));
      SessionEntry entry = only(server);
      assertEquals(SessionState.ACTIVE, entry.state());
      assertEquals("RDP-Tcp#0", entry.winStation());
      assertEquals("WIN01\\anna", entry.user());
      assertEquals("VISITOR", entry.client().orElseThrow().name());
      BufferedImage picture = server.sessions().picture(2).orElseThrow();
      assertEquals(640, picture.getWidth());
    }
  }

  @Test
  void a_client_that_disconnects_finds_its_session_again() throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start()) {
      try (Visitor anna = Visitor.of(server, "anna")) {
        greeting(anna);
        anna.send(SessionPhase.disconnect());
        await(() -> isOnly(server, SessionState.DISC));
      }
      try (Visitor anna = Visitor.of(server, "anna")) {
        assertEquals(2, greeting(anna).sessionId());
        assertEquals("RDP-Tcp#1", only(server).winStation());
      }
    }
  }

  @Test
  void a_connection_that_breaks_leaves_the_session_disconnected()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start();
        Visitor anna = Visitor.of(server, "anna")) {
      greeting(anna);
      anna.abort();
      await(() -> isOnly(server, SessionState.DISC));
    }
  }

  @Test
  void a_second_client_of_the_same_user_replaces_the_first() throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start();
        Visitor first = Visitor.of(server, "anna")) {
      greeting(first);
      try (Visitor second = Visitor.of(server, "anna")) {
        assertEquals(2, greeting(second).sessionId());
        assertEquals(5, first.await(SessionEvent.ErrorReported.class).errorInfo());
        first.await(SessionEvent.Disconnected.class);
      }
    }
  }

  @Test
  void where_users_may_have_several_sessions_nobody_is_replaced()
      throws IOException, DecodeException {
    try (TerminalServer server =
            Twin.withoutNla().terminalServer("fSingleSessionPerUser", 0).start();
        Visitor first = Visitor.of(server, "anna");
        Visitor second = Visitor.of(server, "anna")) {
      assertNotEquals(greeting(first).sessionId(), greeting(second).sessionId());
    }
  }

  @Test
  void a_cookie_brings_a_client_back_without_a_password_and_only_once()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start()) {
      AutoReconnectCookie cookie;
      try (Visitor anna = Visitor.of(server, "anna")) {
        cookie = cookie(anna);
        anna.abort();
        await(() -> isOnly(server, SessionState.DISC));
      }
      try (Visitor back = Visitor.of(server, cookie)) {
        assertEquals(cookie.logonId(), cookie(back).logonId());
        assertEquals(SessionState.ACTIVE, only(server).state());
        try (Visitor thief = Visitor.of(server, cookie)) {
          assertEquals(0xC000_006DL, thief.await(SessionEvent.ReconnectFailed.class).arcStatus());
        }
      }
    }
  }

  @Test
  void an_administrator_disconnects_a_client_and_ends_a_session()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start()) {
      try (Visitor anna = Visitor.of(server, "anna")) {
        greeting(anna);
        assertTrue(server.sessions().disconnect(2));
        assertEquals(1, anna.await(SessionEvent.ErrorReported.class).errorInfo());
        await(() -> isOnly(server, SessionState.DISC));
      }
      try (Visitor anna = Visitor.of(server, "anna")) {
        greeting(anna);
        assertTrue(server.sessions().logOff(2));
        assertEquals(2, anna.await(SessionEvent.ErrorReported.class).errorInfo());
        await(() -> sessions(server).isEmpty());
      }
    }
  }

  @Test
  void a_user_who_does_nothing_is_disconnected_at_the_limit() throws IOException, DecodeException {
    AtomicReference<Instant> now = new AtomicReference<>(Twin.NOW);
    InstantSource clock = now::get;
    Twin twin = Twin.withoutNla().policy("MaxIdleTime", 60_000);
    try (TerminalServer server = Twin.start(twin.settings(clock));
        Visitor anna = Visitor.of(server, "anna")) {
      greeting(anna);
      now.set(Twin.NOW.plusSeconds(61));
      assertEquals(3, anna.await(SessionEvent.ErrorReported.class).errorInfo());
      await(() -> isOnly(server, SessionState.DISC));
    }
  }

  @Test
  void a_wrong_password_leaves_the_client_at_the_logon_screen()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().listener("fPromptForPassword", 1).start();
        Visitor anna = Visitor.of(server, "anna")) {
      anna.type(WRONG_PASSWORD);
      anna.type(ENTER);
      SessionInformation heard = anna.await(SessionEvent.LoggedOn.class).information();
      assertEquals(
          new SessionInformation.Extended(
              Optional.empty(),
              Optional.of(
                  new LogonErrors(
                      LogonErrors.ERROR_CODE_ACCESS_DENIED,
                      LogonErrors.LOGON_FAILED_BAD_PASSWORD))),
          heard);
      assertEquals(SessionState.CONN, only(server).state());
    }
  }

  @Test
  void nobody_who_closes_the_window_at_the_logon_screen_is_held_back()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start();
        Visitor nobody = Visitor.anonymous(server)) {
      nobody.send(nobody.session().requestShutdown());
      nobody.await(SessionEvent.Disconnected.class);
      await(() -> sessions(server).isEmpty());
    }
  }

  @Test
  void who_is_logged_on_is_asked_before_the_window_closes() throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start();
        Visitor anna = Visitor.of(server, "anna")) {
      greeting(anna);
      anna.send(anna.session().requestShutdown());
      anna.await(SessionEvent.ShutdownDenied.class);
    }
  }

  @Test
  void a_limit_of_connections_is_told_in_the_session_and_then_to_the_client()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().listener("MaxInstanceCount", 1).start();
        Visitor anna = Visitor.of(server, "anna")) {
      greeting(anna);
      try (Visitor late = Visitor.of(server, "Administrator")) {
        late.await(SessionEvent.Updated.class);
        assertEquals(7, late.await(SessionEvent.ErrorReported.class).errorInfo());
      }
    }
  }

  @Test
  void the_desktop_takes_another_size_by_being_activated_anew()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start();
        Visitor anna = Visitor.of(server, "anna")) {
      greeting(anna);
      assertTrue(server.resize(2, 800, 600));
      assertEquals(new Desktop(800, 600, 16), anna.await(SessionEvent.Activated.class).desktop());
      anna.await(SessionEvent.Updated.class);
      await(() -> server.sessions().picture(2).filter(p -> p.getWidth() == 800).isPresent());
    }
  }

  @Test
  void a_server_that_stops_says_so_and_keeps_nobody_waiting() throws IOException, DecodeException {
    TerminalServer server = Twin.withoutNla().start();
    try (Visitor anna = Visitor.of(server, "anna")) {
      greeting(anna);
      Thread stopping = Thread.ofVirtual().start(server::close);
      assertEquals(1, anna.await(SessionEvent.ErrorReported.class).errorInfo());
      assertEquals(1, anna.await(SessionEvent.Disconnected.class).reason());
      await(() -> !stopping.isAlive());
    }
  }

  @Test
  void the_listener_follows_the_registry_while_a_session_goes_on()
      throws IOException, DecodeException {
    Twin twin = Twin.withoutNla();
    try (TerminalServer server = twin.start();
        Visitor anna = Visitor.of(server, "anna")) {
      greeting(anna);
      InetSocketAddress before = server.address();
      twin.terminalServer("fDenyTSConnections", 1);
      server.refresh();
      await(() -> isRefused(before));
      assertEquals(List.of(), server.addresses());
      assertEquals(SessionState.ACTIVE, only(server).state());
      twin.terminalServer("fDenyTSConnections", 0);
      server.refresh();
      Client.of(server).close();
    }
  }
}

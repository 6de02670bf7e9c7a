package rdpdoctor.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.server.session.Sessions.Admission;
import rdpdoctor.server.session.Sessions.Seating;

class SessionsTest {

  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Admission<String> FREE = (_, _) -> Optional.empty();
  private static final SessionRules ONE_EACH = new SessionRules(true, false, SessionLimits.NONE);
  private static final SessionRules MANY_EACH = new SessionRules(false, false, SessionLimits.NONE);

  private Instant now = START;
  private final Sessions sessions = new Sessions(() -> now);
  private final TestProgram program = new TestProgram();

  private static Occupant anna(SessionRules rules) {
    return user("anna", "PC1", rules);
  }

  private static Occupant user(String name, String client, SessionRules rules) {
    return new Occupant("WIN01\\" + name, "win01\\" + name, client, "RDP-Tcp", START, rules);
  }

  private static SessionRules limited(SessionLimits limits) {
    return new SessionRules(true, false, limits);
  }

  private Session logOn(TestSeat seat, Occupant occupant) {
    return switch (sessions.logOn(sessions.arrive(seat), seat, occupant, FREE, () -> program)) {
      case Seating.Begun<String>(Session session) -> session;
      case Seating.Resumed<String>(Session session) -> session;
      case Seating.Refused<String>(String why) -> throw new AssertionError(why);
    };
  }

  private List<SessionState> states() {
    return sessions.list().stream().map(SessionEntry::state).toList();
  }

  @Test
  void a_client_becomes_a_session_in_the_states_that_qwinsta_shows() {
    TestSeat seat = new TestSeat("RDP-Tcp#0").progress(SessionState.IDLE);
    Session session = sessions.arrive(seat);
    assertEquals(List.of(SessionState.IDLE), states());
    seat.progress(SessionState.CONNQ);
    assertEquals(List.of(SessionState.CONNQ), states());
    seat.progress(SessionState.CONN);
    assertEquals(List.of(SessionState.CONN), states());
    var seating = sessions.logOn(session, seat, anna(ONE_EACH), FREE, () -> program);
    assertInstanceOf(Seating.Begun.class, seating);
    assertEquals(List.of(SessionState.ACTIVE), states());
    sessions.left(session, seat, true);
    assertEquals(List.of(SessionState.DISC), states());
  }

  @Test
  void the_first_session_is_behind_those_of_services_and_console() {
    assertEquals(2, sessions.arrive(new TestSeat("RDP-Tcp#0")).id());
  }

  @Test
  void a_client_that_leaves_before_somebody_logs_on_leaves_nothing() {
    TestSeat seat = new TestSeat("RDP-Tcp#0");
    sessions.left(sessions.arrive(seat), seat, true);
    assertEquals(List.of(), sessions.list());
  }

  @Test
  void whoever_logs_on_again_gets_the_disconnected_session_back() {
    TestSeat first = new TestSeat("RDP-Tcp#0");
    Session session = logOn(first, anna(ONE_EACH));
    sessions.left(session, first, false);
    assertSame(session, logOn(new TestSeat("RDP-Tcp#1"), anna(ONE_EACH)));
    assertEquals(1, sessions.list().size());
  }

  @Test
  void with_a_single_session_for_each_user_the_other_client_has_to_go() {
    TestSeat first = new TestSeat("RDP-Tcp#0");
    Session session = logOn(first, anna(ONE_EACH));
    TestSeat second = new TestSeat("RDP-Tcp#1");
    assertSame(session, logOn(second, anna(ONE_EACH)));
    assertEquals(List.of(Departure.REPLACED), first.departures());
    sessions.left(session, first, false);
    assertEquals("RDP-Tcp#1", sessions.list().getFirst().winStation());
  }

  @Test
  void without_that_every_client_has_a_session_of_its_own() {
    TestSeat first = new TestSeat("RDP-Tcp#0");
    Session session = logOn(first, anna(MANY_EACH));
    assertNotSame(session, logOn(new TestSeat("RDP-Tcp#1"), anna(MANY_EACH)));
    assertEquals(List.of(), first.departures());
  }

  @Test
  void a_session_may_go_on_from_the_same_computer_only() {
    SessionRules rules = new SessionRules(true, true, SessionLimits.NONE);
    TestSeat first = new TestSeat("RDP-Tcp#0");
    Session session = logOn(first, user("anna", "PC1", rules));
    sessions.left(session, first, false);
    assertNotSame(session, logOn(new TestSeat("RDP-Tcp#1"), user("anna", "PC2", rules)));
    assertSame(session, logOn(new TestSeat("RDP-Tcp#2"), user("anna", "PC1", rules)));
  }

  @Test
  void nobody_gets_the_session_of_somebody_else() {
    Session session = logOn(new TestSeat("RDP-Tcp#0"), anna(ONE_EACH));
    assertNotSame(session, logOn(new TestSeat("RDP-Tcp#1"), user("berta", "PC1", ONE_EACH)));
  }

  @Test
  void who_is_not_admitted_gets_no_session_and_hears_why() {
    logOn(new TestSeat("RDP-Tcp#0"), anna(ONE_EACH));
    TestSeat seat = new TestSeat("RDP-Tcp#1");
    Seating<String> seating =
        sessions.logOn(
            sessions.arrive(seat),
            seat,
            user("berta", "PC1", ONE_EACH),
            (returns, others) -> Optional.of("%s %d".formatted(returns, others.size())),
            () -> program);
    assertEquals(new Seating.Refused<String>("false 1"), seating);
  }

  @Test
  void a_cookie_takes_a_client_back_once_its_secret_is_known() {
    TestSeat first = new TestSeat("RDP-Tcp#0");
    Session session = logOn(first, anna(ONE_EACH));
    session.rememberSecret(Bytes.hex("aa"));
    TestSeat second = new TestSeat("RDP-Tcp#1");
    Session here = sessions.arrive(second);
    assertEquals(
        Optional.empty(), sessions.resume(here, second, session.id(), Bytes.hex("bb")::equals));
    assertEquals(
        Optional.empty(), sessions.resume(here, second, here.id(), Bytes.hex("aa")::equals));
    assertEquals(
        Optional.of(session), sessions.resume(here, second, session.id(), Bytes.hex("aa")::equals));
    assertEquals(List.of(Departure.REPLACED), first.departures());
  }

  @Test
  void an_idle_client_is_disconnected_and_its_session_stays() {
    TestSeat seat = new TestSeat("RDP-Tcp#0");
    Session session =
        logOn(
            seat,
            anna(
                limited(
                    new SessionLimits(
                        Optional.of(MINUTE), Optional.empty(), Optional.empty(), false))));
    now = START.plusSeconds(59);
    session.touched(now);
    now = START.plusSeconds(118);
    sessions.enforceLimits();
    assertEquals(List.of(), seat.departures());
    now = START.plusSeconds(119);
    sessions.enforceLimits();
    assertEquals(List.of(Departure.IDLE_TIMEOUT), seat.departures());
    assertEquals(0, program.closings());
  }

  @Test
  void a_session_that_ends_at_its_limit_ends_what_runs_in_it() {
    TestSeat seat = new TestSeat("RDP-Tcp#0");
    logOn(
        seat,
        anna(
            limited(
                new SessionLimits(Optional.empty(), Optional.of(MINUTE), Optional.empty(), true))));
    now = START.plus(MINUTE);
    sessions.enforceLimits();
    sessions.enforceLimits();
    assertEquals(List.of(Departure.LOGON_TIMEOUT), seat.departures());
    assertEquals(1, program.closings());
    assertEquals(List.of(), sessions.list());
  }

  @Test
  void a_disconnected_session_ends_at_its_limit() {
    TestSeat seat = new TestSeat("RDP-Tcp#0");
    Session session =
        logOn(
            seat,
            anna(
                limited(
                    new SessionLimits(
                        Optional.empty(), Optional.empty(), Optional.of(MINUTE), false))));
    sessions.left(session, seat, false);
    now = START.plusSeconds(59);
    sessions.enforceLimits();
    assertEquals(List.of(SessionState.DISC), states());
    now = START.plus(MINUTE);
    sessions.enforceLimits();
    assertEquals(List.of(), sessions.list());
    assertEquals(1, program.closings());
  }

  @Test
  void a_broken_connection_ends_a_session_where_the_setting_says_so() {
    TestSeat seat = new TestSeat("RDP-Tcp#0");
    SessionLimits ending =
        new SessionLimits(Optional.empty(), Optional.empty(), Optional.empty(), true);
    sessions.left(logOn(seat, anna(limited(ending))), seat, true);
    assertEquals(List.of(), sessions.list());
    assertEquals(1, program.closings());
  }

  @Test
  void nobody_keeps_the_logon_screen_for_ever() {
    TestSeat seat = new TestSeat("RDP-Tcp#0");
    sessions.arrive(seat);
    now = START.plus(Duration.ofMinutes(2));
    sessions.enforceLimits();
    assertEquals(List.of(Departure.LOGON_TIMEOUT), seat.departures());
  }

  @Test
  void an_administrator_takes_clients_away_and_ends_sessions() {
    TestSeat seat = new TestSeat("RDP-Tcp#0");
    Session session = logOn(seat, anna(ONE_EACH));
    assertTrue(sessions.disconnect(session.id()));
    assertTrue(sessions.logOff(session.id()));
    assertFalse(sessions.logOff(session.id()));
    assertEquals(
        List.of(Departure.DISCONNECTED_BY_ADMINISTRATOR, Departure.LOGGED_OFF_BY_ADMINISTRATOR),
        seat.departures());
    assertEquals(1, program.closings());
  }

  @Test
  void what_is_not_there_cannot_be_disconnected_or_told_anything() {
    assertFalse(sessions.disconnect(7));
    assertFalse(sessions.message(7, "hello"));
    assertEquals(Optional.empty(), sessions.picture(7));
  }
}

package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;

class LeftSessionsTest {

  private static final Instant MORNING = Instant.parse("2026-10-31T03:12:00Z");
  private static final int LOGGED_ON = 21;
  private static final int LOGGED_OFF = 23;
  private static final int DISCONNECTED = 24;
  private static final int RECONNECTED = 25;

  private final List<HostEvent> events = new ArrayList<>();

  private void session(int number, int... ids) {
    for (int id : ids) {
      event(
          "Microsoft-Windows-TerminalServices-LocalSessionManager",
          id,
          List.of("WIN01\\anna", Integer.toString(number), "192.0.2.7"));
    }
  }

  private void event(String provider, int id, List<String> data) {
    events.add(new HostEvent(MORNING.plus(Duration.ofMinutes(events.size())), provider, id, data));
  }

  private Optional<Boolean> held(long limit) {
    return new HostFixture()
        .system(HostFixture.LISTENER, "MaxInstanceCount", limit)
        .read(EventFacts.TIMELINE, new Timeline(events, MORNING))
        .derived()
        .value(SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED);
  }

  @Test
  void sessions_that_were_left_disconnected_hold_the_limit() {
    session(2, LOGGED_ON, DISCONNECTED);
    session(3, LOGGED_ON, DISCONNECTED);
    assertEquals(Optional.of(true), held(2));
    assertEquals(Optional.of(false), held(3));
  }

  @Test
  void one_that_was_taken_up_again_or_ended_is_not_left() {
    session(2, LOGGED_ON, DISCONNECTED, RECONNECTED);
    session(3, LOGGED_ON, DISCONNECTED, LOGGED_OFF);
    assertEquals(Optional.of(false), held(1));
  }

  @Test
  void no_session_outlives_the_machine() {
    session(2, LOGGED_ON, DISCONNECTED);
    event("Microsoft-Windows-Kernel-General", 13, List.of());
    assertEquals(Optional.empty(), held(1));
  }

  @Test
  void without_a_limit_nothing_holds_it() {
    session(2, LOGGED_ON, DISCONNECTED);
    assertEquals(Optional.empty(), held(0xffff_ffffL));
  }

  @Test
  void a_log_that_never_spoke_of_sessions_says_nothing() {
    assertEquals(Optional.empty(), held(1));
  }
}

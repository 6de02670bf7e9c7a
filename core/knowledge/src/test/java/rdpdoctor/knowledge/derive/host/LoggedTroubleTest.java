package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;

class LoggedTroubleTest {

  private static final Instant MORNING = Instant.parse("2026-10-31T03:12:00Z");
  private static final String CONNECTION_MANAGER =
      "Microsoft-Windows-TerminalServices-RemoteConnectionManager";

  private final List<HostEvent> events = new ArrayList<>();

  private void at(Duration later, String provider, int id) {
    events.add(new HostEvent(MORNING.plus(later), provider, id, List.of()));
  }

  private HostFixture host() {
    return new HostFixture()
        .read(EventFacts.TIMELINE, new Timeline(events, MORNING.minus(Duration.ofDays(30))));
  }

  @Test
  void a_single_event_at_start_up_proves_nothing() {
    at(Duration.ZERO, "NETLOGON", 5719);
    assertInstanceOf(Reading.Absent.class, host().reading(DomainHostFacts.NO_CONTROLLER_LOGGED));
  }

  @Test
  void two_of_them_are_a_sign() {
    at(Duration.ZERO, "NETLOGON", 5719);
    at(Duration.ofHours(4), "Microsoft-Windows-GroupPolicy", 1129);
    assertEquals(true, host().value(DomainHostFacts.NO_CONTROLLER_LOGGED));
  }

  @Test
  void the_evidence_names_the_last_of_them() {
    at(Duration.ofHours(1), "Schannel", 36870);
    assertEquals(
        "Schannel 36870, 2026-10-31T04:12:00Z",
        host().reading(SecurityHostFacts.TLS_KEY_ERROR_LOGGED).source().locator());
  }

  @Test
  void what_was_long_ago_is_over() {
    at(Duration.ZERO, "NETLOGON", 3210);
    at(Duration.ofDays(3), "Service Control Manager", 7036);
    assertInstanceOf(Reading.Absent.class, host().reading(DomainHostFacts.TRUST_REFUSED_LOGGED));
  }

  @Test
  void the_same_id_of_another_provider_is_another_event() {
    at(Duration.ZERO, "Microsoft-Windows-Time-Service", 3210);
    assertInstanceOf(Reading.Absent.class, host().reading(DomainHostFacts.TRUST_REFUSED_LOGGED));
  }

  @Test
  void a_certificate_that_was_created_later_puts_it_right() {
    at(Duration.ZERO, CONNECTION_MANAGER, 1057);
    assertEquals(true, host().value(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS));
    at(Duration.ofMinutes(1), CONNECTION_MANAGER, 1056);
    assertInstanceOf(Reading.Absent.class, host().reading(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS));
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft-Windows-Resource-Exhaustion-Detector, 2004",
    "Win32k, 243",
    "Srv, 2019",
    "srv, 2020"
  })
  void a_shortage_of_memory_has_several_events(String provider, int id) {
    at(Duration.ZERO, provider, id);
    assertEquals(true, host().value(SessionHostFacts.RESOURCES_SHORT_LOGGED));
  }

  @Test
  void the_session_manager_tells_who_lost_a_session_and_which_one_is_stuck() {
    at(Duration.ZERO, "Microsoft-Windows-TerminalServices-LocalSessionManager", 39);
    assertEquals(true, host().value(SessionHostFacts.TAKEN_OVER_LOGGED));
    assertInstanceOf(Reading.Absent.class, host().reading(SessionHostFacts.STATE_ERROR_LOGGED));
  }

  @Test
  void logs_without_events_are_read_all_the_same() {
    assertInstanceOf(Reading.Absent.class, host().reading(SecurityHostFacts.SETTINGS_CORRECTED));
  }
}

package rdpdoctor.knowledge.derive.host;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;

/** What the last event of its kind says. */
class EventsTest {

  private final DerivedHost host = DerivedHost.healthy();

  @Test
  void the_last_power_event_tells_whether_the_machine_sleeps() {
    host.read(
        EventFacts.TIMELINE,
        timeline(
            event(1, "Microsoft-Windows-Kernel-Power", 42),
            event(2, "Microsoft-Windows-Power-Troubleshooter", 1),
            event(3, "Microsoft-Windows-Kernel-Power", 42)));
    host.assertKnown(
        HostFacts.WENT_TO_SLEEP, true, "Microsoft-Windows-Kernel-Power 42, 2024-05-01T00:00:03Z");
  }

  @Test
  void a_later_start_takes_the_sleep_back() {
    host.read(
        EventFacts.TIMELINE,
        timeline(event(1, "Microsoft-Windows-Kernel-Power", 42), event(2, "EventLog", 6005)));
    host.assertKnown(HostFacts.WENT_TO_SLEEP, false);
  }

  @Test
  void a_port_in_use_is_logged_until_the_listener_listens() {
    String manager = "Microsoft-Windows-TerminalServices-RemoteConnectionManager";
    host.read(EventFacts.TIMELINE, timeline(event(1, manager, 1036, "0x2740")));
    host.assertKnown(ListenerHostFacts.PORT_IN_USE_LOGGED, true);
  }

  @Test
  void a_listener_that_listens_again_has_its_port() {
    String manager = "Microsoft-Windows-TerminalServices-RemoteConnectionManager";
    host.read(
        EventFacts.TIMELINE,
        timeline(event(1, manager, 1036, "0x2740"), event(2, manager, 258, "RDP-Tcp")));
    host.assertKnown(ListenerHostFacts.PORT_IN_USE_LOGGED, false);
  }

  private static Timeline timeline(HostEvent... events) {
    return new Timeline(List.of(events), Instant.parse("2024-05-01T00:00:00Z"));
  }

  private static HostEvent event(int seconds, String provider, int id, String... data) {
    return new HostEvent(
        Instant.parse("2024-05-01T00:00:00Z").plusSeconds(seconds), provider, id, List.of(data));
  }
}

package rdpdoctor.diagnosis.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final String POWER = "Microsoft-Windows-Kernel-Power";

  @Test
  void events_are_in_the_order_of_time_whatever_log_they_come_from() {
    Timeline timeline = new Timeline(List.of(event(2, POWER, 107), event(1, POWER, 42)), START);
    assertEquals(List.of(42, 107), timeline.events().stream().map(HostEvent::id).toList());
  }

  @Test
  void the_last_of_several_ids_is_the_latest() {
    Timeline timeline =
        new Timeline(
            List.of(event(1, POWER, 42), event(3, POWER, 42), event(2, POWER, 107)), START);
    assertEquals(Optional.of(event(3, POWER, 42)), timeline.last(POWER, 42, 107));
  }

  @Test
  void an_id_of_another_provider_is_another_event() {
    Timeline timeline = new Timeline(List.of(event(1, "disk", 42)), START);
    assertEquals(Optional.empty(), timeline.last(POWER, 42));
  }

  @Test
  void case_does_not_tell_providers_apart() {
    assertTrue(event(1, "TermDD", 56).is("termdd", 56));
    assertFalse(event(1, "TermDD", 56).is("termdd", 50));
  }

  private static HostEvent event(int seconds, String provider, int id) {
    return new HostEvent(START.plusSeconds(seconds), provider, id, List.of());
  }
}

package rdpdoctor.diagnosis.event;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The events that were asked for, of all logs that were read, the oldest first.
 *
 * @param readFrom the time of the oldest record, of whatever event, in that log which reaches back
 *     least. From then on no log has lost an event by overwriting it; a log that was cleared counts
 *     from its clearing, and one that could not be read does not count at all
 */
public record Timeline(List<HostEvent> events, Instant readFrom) {

  public Timeline {
    events = events.stream().sorted(Comparator.comparing(HostEvent::time)).toList();
  }

  /** The latest of these events; an id that was never logged has none. */
  public Optional<HostEvent> last(String provider, int... ids) {
    return of(provider, ids).reduce((_, later) -> later);
  }

  /** These events, the oldest first. */
  public Stream<HostEvent> of(String provider, int... ids) {
    return events.stream()
        .filter(event -> Arrays.stream(ids).anyMatch(id -> event.is(provider, id)));
  }
}

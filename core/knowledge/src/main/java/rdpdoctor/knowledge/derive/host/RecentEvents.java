package rdpdoctor.knowledge.derive.host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;

/**
 * What happened on the last day that the logs tell of: older trouble may be over.
 *
 * @param vantage where the logs were read from
 */
record RecentEvents(Timeline timeline, Vantage vantage) {

  private static final Duration RECENT = Duration.ofDays(1);

  /** Whether one of these events was logged. */
  Reading<Boolean> any(String provider, int... ids) {
    return atLeast(1, timeline.of(provider, ids).toList());
  }

  /** Whether so many of these events were logged. */
  Reading<Boolean> atLeast(int count, List<HostEvent> events) {
    List<HostEvent> recent = events.stream().filter(this::isRecent).toList();
    return recent.size() >= count
        ? new Reading.Known<>(true, source(recent.getLast()))
        : new Reading.Absent<>(
            new Source(vantage, "System32\\winevt\\Logs, %s/..".formatted(timeline.readFrom())));
  }

  /** Whether the first kind of event was logged, and the second has not put it right since. */
  Reading<Boolean> unlessFollowed(String provider, int trouble, int cure) {
    Optional<Instant> cured = timeline.last(provider, cure).map(HostEvent::time);
    return atLeast(
        1,
        timeline
            .of(provider, trouble)
            .filter(event -> cured.filter(time -> time.isAfter(event.time())).isEmpty())
            .toList());
  }

  private boolean isRecent(HostEvent event) {
    Instant end = timeline.events().getLast().time();
    return !event.time().isBefore(end.minus(RECENT));
  }

  private Source source(HostEvent event) {
    return new Source(vantage, "%s %d, %s".formatted(event.provider(), event.id(), event.time()));
  }
}

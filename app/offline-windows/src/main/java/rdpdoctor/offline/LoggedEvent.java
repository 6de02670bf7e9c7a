package rdpdoctor.offline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An event in one of the logs.
 *
 * @param data its strings
 */
public record LoggedEvent(String log, Instant time, String provider, int id, List<String> data)
    implements Comparable<LoggedEvent> {

  private static final Comparator<LoggedEvent> ORDER =
      Comparator.comparing(LoggedEvent::time)
          .thenComparing(LoggedEvent::provider)
          .thenComparingInt(LoggedEvent::id)
          .thenComparing(event -> event.data().toString());

  public LoggedEvent {
    data = List.copyOf(data);
  }

  @Override
  public int compareTo(LoggedEvent other) {
    return ORDER.compare(this, other);
  }
}

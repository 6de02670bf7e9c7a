package rdpdoctor.diagnosis.event;

import java.time.Instant;
import java.util.List;

/**
 * One event of a log. Only provider and id together say what it means: the same id stands for
 * something else with another provider.
 *
 * @param provider its name, such as {@code Service Control Manager}
 * @param data the inserted strings in their order
 */
public record HostEvent(Instant time, String provider, int id, List<String> data) {

  public HostEvent {
    data = List.copyOf(data);
  }

  /** Providers that differ in case only are the same. */
  public boolean is(String otherProvider, int otherId) {
    return id == otherId && provider.equalsIgnoreCase(otherProvider);
  }
}

package rdpdoctor.evtx.event;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which events are worth decoding. */
@FunctionalInterface
public interface EventFilter {

  EventFilter ALL = (provider, eventId) -> true;

  boolean wants(String provider, int eventId);

  /**
   * Some events of one provider, whose name is compared as Windows does: without regard to case.
   */
  static EventFilter of(String provider, int... eventIds) {
    Set<Integer> wanted = IntStream.of(eventIds).boxed().collect(Collectors.toUnmodifiableSet());
    return (name, eventId) -> wanted.contains(eventId) && name.equalsIgnoreCase(provider);
  }

  static EventFilter anyOf(Collection<EventFilter> filters) {
    List<EventFilter> all = List.copyOf(filters);
    return (provider, eventId) -> all.stream().anyMatch(one -> one.wants(provider, eventId));
  }
}

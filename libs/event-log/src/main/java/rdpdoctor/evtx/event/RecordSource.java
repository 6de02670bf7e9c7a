package rdpdoctor.evtx.event;

import java.util.stream.Stream;

/** A file of either format, opened. */
public interface RecordSource {

  /** Whether the log was not closed: its header's counters are stale. */
  boolean isDirty();

  /** The records that the filter wants, read when the stream asks for them. */
  Stream<EventRecord> find(EventFilter filter, Order order);
}

package rdpdoctor.evtx;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Damage;
import rdpdoctor.evtx.bytes.DamageReport;
import rdpdoctor.evtx.chunk.XmlLog;
import rdpdoctor.evtx.classic.ClassicLog;
import rdpdoctor.evtx.event.EventFilter;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.Order;
import rdpdoctor.evtx.event.RecordSource;

/**
 * A Windows event log: of Vista and later (EVTX), or of XP, Server 2003 and before (EVT), in the
 * bytes of one file.
 *
 * <p>Opening reads the headers; of an EVTX log each chunk is read when the stream asks for it, and
 * nothing is kept. So a log of any size opens at once, mapped or not, and several threads may read
 * it at the same time.
 *
 * <p>A log that was not closed is read like any other. What breaks the rules of the format is
 * reported and passed over, and whatever else is sound is read: no content of a file leads to an
 * exception from a stream, to an endless loop, or to more memory than a small multiple of a chunk,
 * and of the file in an EVT log. Where an EVTX log keeps its checksums and no damage is reported,
 * the records are exactly those that Windows wrote.
 */
public final class EventLog {

  private final RecordSource records;

  private EventLog(RecordSource records) {
    this.records = records;
  }

  /**
   * Opens a log, whichever its format.
   *
   * @param file the whole file, from index 0 to the capacity; it must not change any more
   * @param consumer told of each damage once, when the reading meets it, and of no more than 1,000
   * @throws CorruptLogException if it is no event log
   */
  public static EventLog open(ByteBuffer file, Consumer<Damage> consumer)
      throws CorruptLogException {
    DamageReport damage = new DamageReport(consumer);
    if (XmlLog.recognizes(file)) {
      return new EventLog(XmlLog.open(file, damage));
    }
    if (ClassicLog.recognizes(file)) {
      return new EventLog(ClassicLog.open(file, damage));
    }
    throw new CorruptLogException(
        0, "file header: signature is unknown, expected \"ElfFile\" or \"LfLe\"");
  }

  /** Whether the log was not closed, as after a power failure or in a copy of a running system. */
  public boolean isDirty() {
    return records.isDirty();
  }

  public Stream<EventRecord> oldestFirst() {
    return find(EventFilter.ALL, Order.OLDEST_FIRST);
  }

  public Stream<EventRecord> newestFirst() {
    return find(EventFilter.ALL, Order.NEWEST_FIRST);
  }

  /** The records that the filter wants; of the others no more is decoded than it must see. */
  public Stream<EventRecord> find(EventFilter filter, Order order) {
    return records.find(filter, order);
  }
}

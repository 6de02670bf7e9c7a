package rdpdoctor.evtx.chunk;

import java.time.Instant;
import java.util.Optional;
import rdpdoctor.evtx.binxml.ChunkXml;
import rdpdoctor.evtx.binxml.Instance;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.DamageReport;
import rdpdoctor.evtx.bytes.FileTime;
import rdpdoctor.evtx.bytes.Section;
import rdpdoctor.evtx.event.EventFilter;
import rdpdoctor.evtx.event.EventRecord;

/** Decodes the records of one chunk, each only as far as the filter wants it. */
final class EventDecoder {

  private final ChunkXml xml;
  private final EventFilter filter;
  private final DamageReport damage;

  EventDecoder(Section chunk, EventFilter filter, DamageReport damage) {
    this.xml = new ChunkXml(chunk);
    this.filter = filter;
    this.damage = damage;
  }

  /** The event, if it is wanted and sound. */
  Optional<EventRecord> decode(RecordFrame frame) {
    try {
      Instance event = xml.document(frame.xmlOffset(), frame.xmlSize());
      SystemElement system = SystemElement.of(event);
      return filter.wants(system.providerName(), system.eventId())
          ? Optional.of(record(frame, event, system))
          : Optional.empty();
    } catch (CorruptLogException e) {
      damage.tell(e.damage());
      return Optional.empty();
    }
  }

  private static EventRecord record(RecordFrame frame, Instance event, SystemElement system)
      throws CorruptLogException {
    Instant written = FileTime.toInstant(frame.written());
    return new EventRecord(
        system.recordId().orElse(frame.id()),
        system.created().orElse(written),
        written,
        system.provider(),
        system.eventId(),
        system.qualifiers(),
        (int) system.number("Version"),
        (int) system.number("Level"),
        (int) system.number("Task"),
        (int) system.number("Opcode"),
        system.number("Keywords"),
        system.content("Channel"),
        system.content("Computer"),
        system.execution(),
        system.userSid(),
        EventFields.of(event));
  }
}

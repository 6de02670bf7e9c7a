package rdpdoctor.evtx.classic;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.DamageReport;
import rdpdoctor.evtx.classic.ClassicFrames.Frame;
import rdpdoctor.evtx.event.EventFilter;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.Order;
import rdpdoctor.evtx.event.RecordSource;

/** A log of Windows Server 2003, XP or before. */
public final class ClassicLog implements RecordSource {

  private final Ring ring;
  private final LogHeader header;
  private final DamageReport damage;

  private ClassicLog(Ring ring, LogHeader header, DamageReport damage) {
    this.ring = ring;
    this.header = header;
    this.damage = damage;
  }

  public static boolean recognizes(ByteBuffer file) {
    return LogHeader.recognizes(file);
  }

  /** Reads the header. */
  public static ClassicLog open(ByteBuffer file, DamageReport damage) throws CorruptLogException {
    Ring ring = new Ring(file);
    return new ClassicLog(ring, LogHeader.read(ring, damage), damage);
  }

  @Override
  public boolean isDirty() {
    return header.dirty();
  }

  @Override
  public Stream<EventRecord> find(EventFilter filter, Order order) {
    List<Frame> oldestFirst = frames();
    List<Frame> frames =
        switch (order) {
          case OLDEST_FIRST -> oldestFirst;
          case NEWEST_FIRST -> oldestFirst.reversed();
        };
    return frames.stream().map(frame -> decode(frame, filter)).flatMap(Optional::stream);
  }

  private List<Frame> frames() {
    try {
      return ClassicFrames.of(ring, header, damage);
    } catch (CorruptLogException e) {
      damage.tell(e.damage());
      return List.of();
    }
  }

  private Optional<EventRecord> decode(Frame frame, EventFilter filter) {
    try {
      return new ClassicRecord(ring.section("record", frame.offset(), frame.size())).decode(filter);
    } catch (CorruptLogException e) {
      damage.tell(e.damage());
      return Optional.empty();
    }
  }
}

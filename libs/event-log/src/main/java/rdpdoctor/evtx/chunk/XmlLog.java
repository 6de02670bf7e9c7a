package rdpdoctor.evtx.chunk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.evtx.bytes.DamageReport;
import rdpdoctor.evtx.event.EventFilter;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.Order;
import rdpdoctor.evtx.event.RecordSource;

/** A log of Windows Vista or later. */
public final class XmlLog implements RecordSource {

  private final FileHeader header;
  private final List<Chunk> chunks;
  private final DamageReport damage;

  private XmlLog(FileHeader header, List<Chunk> chunks, DamageReport damage) {
    this.header = header;
    this.chunks = chunks;
    this.damage = damage;
  }

  /** Whether the file is one, be it that its header is lost and its first chunk is not. */
  public static boolean recognizes(ByteBuffer file) {
    return begins(file, 0, FileHeader.SIGNATURE) || begins(file, FileHeader.SIZE, Chunk.SIGNATURE);
  }

  private static boolean begins(ByteBuffer file, int offset, long signature) {
    return file.capacity() >= offset + Long.BYTES
        && Long.reverseBytes(file.slice(offset, Long.BYTES).getLong()) == signature;
  }

  /** Reads the headers. */
  public static XmlLog open(ByteBuffer file, DamageReport damage) {
    List<Chunk> chunks = new ArrayList<>();
    for (long at = FileHeader.SIZE; at < file.capacity(); at += Chunk.SIZE) {
      Chunk.read(file, (int) at, damage).ifPresent(chunks::add);
    }
    chunks.sort(Comparator.comparingLong(Chunk::orderedBy));
    return new XmlLog(FileHeader.read(file, damage), List.copyOf(chunks), damage);
  }

  @Override
  public boolean isDirty() {
    return header.isDirty();
  }

  @Override
  public Stream<EventRecord> find(EventFilter filter, Order order) {
    return inOrder(chunks, order).stream().flatMap(chunk -> find(chunk, filter, order));
  }

  private Stream<EventRecord> find(Chunk chunk, EventFilter filter, Order order) {
    chunk.checkRecords(damage);
    EventDecoder decoder = new EventDecoder(chunk.section(), filter, damage);
    List<RecordFrame> frames = RecordFrames.of(chunk, isDirty(), damage);
    return inOrder(frames, order).stream().map(decoder::decode).flatMap(Optional::stream);
  }

  private static <T> List<T> inOrder(List<T> oldestFirst, Order order) {
    return switch (order) {
      case OLDEST_FIRST -> oldestFirst;
      case NEWEST_FIRST -> oldestFirst.reversed();
    };
  }
}

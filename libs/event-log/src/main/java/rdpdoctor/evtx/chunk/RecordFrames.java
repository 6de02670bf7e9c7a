package rdpdoctor.evtx.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.evtx.bytes.DamageReport;

/** Finds the records of a chunk, oldest first. */
final class RecordFrames {

  private final Chunk chunk;
  private final DamageReport damage;
  private final List<RecordFrame> frames = new ArrayList<>();
  private int position = Chunk.HEADER;

  private RecordFrames(Chunk chunk, DamageReport damage) {
    this.chunk = chunk;
    this.damage = damage;
  }

  /**
   * @param dirty whether there may be records that the chunk's header does not know of yet
   */
  static List<RecordFrame> of(Chunk chunk, boolean dirty, DamageReport damage) {
    RecordFrames found = new RecordFrames(chunk, damage);
    if (chunk.trusted()) {
      found.readStated();
      if (dirty) {
        found.readSuccessors();
      }
    } else {
      found.readAscending();
    }
    return found.frames;
  }

  /** All that the header knows of; what is broken in between is reported and passed over. */
  private void readStated() {
    int end = Math.min(chunk.freeSpace(), chunk.section().size());
    while (position < end) {
      Optional<RecordFrame> frame = stated();
      if (frame.isPresent()) {
        add(frame.get());
      } else if (position > chunk.lastRecord()) {
        // An archived chunk states that it is full, with zeros behind its last record.
        return;
      } else {
        passGap(end);
      }
    }
  }

  private void passGap(int end) {
    int begin = position;
    while (position < end && stated().isEmpty()) {
      position += RecordFrame.ALIGNMENT;
    }
    damage.tell(
        fileOffset(begin),
        "record: none is sound, expected them up to 0x%x; %d bytes are passed over"
            .formatted(fileOffset(chunk.lastRecord()), Math.min(position, end) - begin));
  }

  /** A record of this chunk: in another's bytes the templates would be looked for in vain. */
  private Optional<RecordFrame> stated() {
    return newer().filter(frame -> chunk.firstId() <= frame.id() && frame.id() <= chunk.lastId());
  }

  /** What was written after the header: its identifiers go on without a gap. */
  private void readSuccessors() {
    Optional<RecordFrame> frame = newer();
    while (frame.isPresent() && (frames.isEmpty() || frame.get().id() == lastId() + 1)) {
      add(frame.get());
      frame = newer();
    }
  }

  /** Without a header to go by: whatever looks like a record and is newer than those before it. */
  private void readAscending() {
    while (position < chunk.section().size()) {
      newer().ifPresentOrElse(this::add, () -> position += RecordFrame.ALIGNMENT);
    }
  }

  private Optional<RecordFrame> newer() {
    return RecordFrame.at(chunk.section(), position)
        .filter(frame -> frames.isEmpty() || frame.id() > lastId());
  }

  private long fileOffset(int offset) {
    return chunk.section().fileOffset() + offset;
  }

  private void add(RecordFrame frame) {
    frames.add(frame);
    position = frame.end();
  }

  private long lastId() {
    return frames.getLast().id();
  }
}

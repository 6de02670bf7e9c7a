package rdpdoctor.evtx.classic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.DamageReport;

/** Finds the records of a log, from the oldest once round the ring to the end of file record. */
final class ClassicFrames {

  private static final int SKIPPED = 0x27;
  private static final int LEAST_SIZE = ClassicRecord.FIXED + 2 * Character.BYTES + Integer.BYTES;

  private final Ring ring;
  private final DamageReport damage;
  private final List<Frame> frames = new ArrayList<>();
  private int position;
  private int walked;

  private ClassicFrames(Ring ring, int start, DamageReport damage) {
    this.ring = ring;
    this.position = start;
    this.damage = damage;
  }

  /** A record whose two sizes agree. */
  record Frame(int offset, int size, long number) {}

  static List<Frame> of(Ring ring, LogHeader header, DamageReport damage)
      throws CorruptLogException {
    ClassicFrames found = new ClassicFrames(ring, oldest(ring, header), damage);
    found.walk();
    found.frames.sort(Comparator.comparingLong(Frame::number));
    return List.copyOf(found.frames);
  }

  /** As the header says if it can be right, else as the end of file record does. */
  private static int oldest(Ring ring, LogHeader header) throws CorruptLogException {
    boolean closed = !header.dirty() && ring.contains(header.end());
    if (closed && LogHeader.endsAt(ring, header.end()) && ring.contains(header.oldest())) {
      return header.oldest();
    }
    int offset = ring.contains(header.end()) ? header.end() : Ring.HEADER;
    for (int passed = 0; passed < ring.size(); passed += Ring.ALIGNMENT) {
      if (LogHeader.endsAt(ring, offset)) {
        int oldest = LogHeader.ofEnd(ring, offset).oldest();
        return ring.contains(oldest) ? oldest : Ring.HEADER;
      }
      offset = ring.after(offset, Ring.ALIGNMENT);
    }
    return ring.contains(header.oldest()) ? header.oldest() : Ring.HEADER;
  }

  private void walk() throws CorruptLogException {
    while (walked < ring.size()) {
      if (LogHeader.endsAt(ring, position)) {
        return;
      }
      int size = recordSize();
      if (size > 0) {
        frames.add(new Frame(position, size, Integer.toUnsignedLong(number())));
        advance(size);
      } else {
        passGap();
      }
    }
    damage.tell(position, "log: the end of file record is missing, expected it behind the records");
  }

  private int number() throws CorruptLogException {
    return ring.i32(position + ClassicRecord.NUMBER);
  }

  /** 0 where no sound record begins. */
  private int recordSize() throws CorruptLogException {
    if (ring.straight(position) < ClassicRecord.FIXED
        || ring.i32(position + ClassicRecord.SIGNATURE) != LogHeader.SIGNATURE) {
      return 0;
    }
    int size = ring.i32(position);
    boolean possible =
        size >= LEAST_SIZE && size % Ring.ALIGNMENT == 0 && size <= ring.size() - walked;
    return possible && ring.i32(ring.after(position, size - Integer.BYTES)) == size ? size : 0;
  }

  private void passGap() throws CorruptLogException {
    int begin = position;
    int length = 0;
    boolean filling = true;
    while (walked < ring.size() && recordSize() == 0 && !LogHeader.endsAt(ring, position)) {
      filling &= ring.i32(position) == SKIPPED;
      length += Ring.ALIGNMENT;
      advance(Ring.ALIGNMENT);
    }
    if (!filling) {
      damage.tell(
          begin,
          "record: signature or sizes are wrong, expected a record; %d bytes are passed over"
              .formatted(length));
    }
  }

  private void advance(int distance) {
    position = ring.after(position, distance);
    walked += distance;
  }
}

package rdpdoctor.evtx.classic;

import java.nio.ByteBuffer;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Section;

/** The bytes of a log, whose end is followed by the first ones behind the header. */
final class Ring {

  /** Bytes of the file's header. */
  static final int HEADER = 48;

  /** Records begin at a multiple of it. */
  static final int ALIGNMENT = 4;

  private final ByteBuffer file;
  private final Section whole;
  private final int end;

  Ring(ByteBuffer file) {
    this.file = file;
    this.whole = new Section("file", 0, file);
    this.end = file.capacity() / ALIGNMENT * ALIGNMENT;
  }

  Section whole() {
    return whole;
  }

  /** Bytes of one circle. */
  int size() {
    return Math.max(0, end - HEADER);
  }

  /** The offset so many bytes on. */
  int after(int offset, int distance) {
    long next = (long) offset + distance;
    return (int) (next < end ? next : next - size());
  }

  boolean contains(int offset) {
    return offset >= HEADER && offset < end && offset % ALIGNMENT == 0;
  }

  /** Bytes from the offset to where the ring turns. */
  int straight(int offset) {
    return end - offset;
  }

  int i32(int offset) throws CorruptLogException {
    return whole.i32(offset, "log");
  }

  /** So many bytes from the offset on, put together where the ring turns within them. */
  Section section(String structure, int offset, int size) {
    if (size <= straight(offset)) {
      return Section.of(structure, file, offset, size);
    }
    ByteBuffer joined = ByteBuffer.allocate(size);
    joined.put(file.slice(offset, straight(offset)));
    joined.put(file.slice(HEADER, joined.remaining()));
    return new Section(structure, offset, joined);
  }
}

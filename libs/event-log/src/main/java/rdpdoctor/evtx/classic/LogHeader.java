package rdpdoctor.evtx.classic;

import java.nio.ByteBuffer;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.DamageReport;

/**
 * The header, or the end of file record, which repeats what may be stale in it.
 *
 * @param oldest offset of the oldest record
 * @param end offset of the end of file record
 * @param dirty whether the log was not closed
 */
record LogHeader(int oldest, int end, boolean dirty) {

  /** {@code LfLe}. */
  static final int SIGNATURE = 0x654C664C;

  private static final int OLDEST = 16;
  private static final int END = 20;
  private static final int FLAGS = 36;
  private static final int FLAG_DIRTY = 1;
  private static final int SIZE_COPY = 44;

  private static final int END_RECORD_SIZE = 40;
  private static final int END_RECORD_OLDEST = 20;
  private static final int END_RECORD_END = 24;

  static boolean recognizes(ByteBuffer file) {
    return file.capacity() >= Ring.HEADER
        && Integer.reverseBytes(file.slice(0, 8).getInt(4)) == SIGNATURE;
  }

  static LogHeader read(Ring ring, DamageReport damage) throws CorruptLogException {
    checkSize(ring, 0, damage);
    checkSize(ring, SIZE_COPY, damage);
    boolean dirty = (ring.i32(FLAGS) & FLAG_DIRTY) != 0;
    return new LogHeader(ring.i32(OLDEST), ring.i32(END), dirty);
  }

  private static void checkSize(Ring ring, int offset, DamageReport damage)
      throws CorruptLogException {
    int size = ring.i32(offset);
    if (size != Ring.HEADER) {
      damage.tell(offset, "file header: size is %d, expected %d".formatted(size, Ring.HEADER));
    }
  }

  /** Whether an end of file record begins here. */
  static boolean endsAt(Ring ring, int offset) throws CorruptLogException {
    return ring.straight(offset) >= END_RECORD_SIZE
        && ring.i32(offset) == END_RECORD_SIZE
        && ring.i32(offset + 4) == 0x11111111
        && ring.i32(offset + 8) == 0x22222222
        && ring.i32(offset + 12) == 0x33333333
        && ring.i32(offset + 16) == 0x44444444;
  }

  /** What the end of file record at this offset says. */
  static LogHeader ofEnd(Ring ring, int offset) throws CorruptLogException {
    return new LogHeader(
        ring.i32(offset + END_RECORD_OLDEST), ring.i32(offset + END_RECORD_END), true);
  }
}

package rdpdoctor.evtx.chunk;

import java.util.Optional;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Section;

/**
 * What holds a record's binary XML.
 *
 * <pre>
 * 0          4      8    16           24             size-4   size
 * +----------+------+----+------------+----- - - ----+--------+
 * | ** 00 00 | size | id | written at | binary XML   | size   |
 * +----------+------+----+------------+----- - - ----+--------+
 * </pre>
 *
 * @param offset of its first byte in the chunk
 * @param size of the whole
 * @param written a FILETIME
 */
record RecordFrame(int offset, int size, long id, long written) {

  /** Records begin at a multiple of it. */
  static final int ALIGNMENT = 8;

  private static final int SIGNATURE = 0x2A2A;
  private static final int SIZE = 4;
  private static final int ID = 8;
  private static final int WRITTEN = 16;
  private static final int HEADER = 24;

  /** The frame that begins here, if one does whose two sizes agree. */
  static Optional<RecordFrame> at(Section chunk, int offset) {
    try {
      if (!chunk.holds(offset, HEADER) || chunk.i32(offset, "record: signature") != SIGNATURE) {
        return Optional.empty();
      }
      int size = chunk.i32(offset + SIZE, "record: size");
      if (size < HEADER + Integer.BYTES
          || !chunk.holds(offset, size)
          || chunk.i32(offset + size - Integer.BYTES, "record: size's copy") != size) {
        return Optional.empty();
      }
      long id = chunk.i64(offset + ID, "record: identifier");
      return Optional.of(
          new RecordFrame(offset, size, id, chunk.i64(offset + WRITTEN, "record: time written")));
    } catch (CorruptLogException _) {
      return Optional.empty();
    }
  }

  int end() {
    return offset + size;
  }

  int xmlOffset() {
    return offset + HEADER;
  }

  int xmlSize() {
    return size - HEADER - Integer.BYTES;
  }
}

package rdpdoctor.hive.edit;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import rdpdoctor.hive.regf.BaseBlock;

/**
 * The copy of a hive that an editor writes on: it grows at its end, and takes back all that was
 * written since the last {@link #commit}. It lies outside the heap, so that its size does not
 * matter there.
 */
final class WorkingCopy {

  private static final int PAGE = 4096;

  /** Room behind the end, so that a hive that grows bin by bin is not copied for each. */
  private static final int SMALLEST_ROOM = 16 * PAGE;

  private static final int ROOM_FRACTION = 8;

  private final int minor;
  private final Map<Integer, byte[]> pagesBefore = new LinkedHashMap<>();
  private ByteBuffer bytes;
  private int binsSize;
  private int binsSizeBefore;

  /** Copies a file of at least a base block and bins of this size. */
  WorkingCopy(ByteBuffer file, int binsSize, int minor) {
    bytes = copyWithRoom(file, 0);
    this.minor = minor;
    this.binsSize = binsSize;
    binsSizeBefore = binsSize;
  }

  int minor() {
    return minor;
  }

  int binsSize() {
    return binsSize;
  }

  /** Where the bins end, counted from the beginning of the file. */
  int end() {
    return BaseBlock.SIZE + binsSize;
  }

  byte byteAt(int position) {
    return bytes.get(position);
  }

  int shortAt(int position) {
    return Short.toUnsignedInt(bytes.getShort(position));
  }

  int intAt(int position) {
    return bytes.getInt(position);
  }

  byte[] bytesAt(int position, int length) {
    byte[] copy = new byte[length];
    bytes.get(position, copy);
    return copy;
  }

  void put(int position, byte... content) {
    put(position, content, 0, content.length);
  }

  void put(int position, byte[] content, int from, int length) {
    remember(position, length);
    bytes.put(position, content, from, length);
  }

  void putShort(int position, int value) {
    remember(position, Short.BYTES);
    bytes.putShort(position, (short) value);
  }

  void putInt(int position, int value) {
    remember(position, Integer.BYTES);
    bytes.putInt(position, value);
  }

  void putLong(int position, long value) {
    remember(position, Long.BYTES);
    bytes.putLong(position, value);
  }

  void clear(int position, int length) {
    put(position, new byte[length]);
  }

  /** Source and target may overlap. */
  void move(int from, int to, int length) {
    put(to, bytesAt(from, length));
  }

  /**
   * Lengthens the bins by a cleared region, over whatever the file holds there.
   *
   * @throws IllegalStateException if the hive would be too large for its own offsets
   */
  void grow(int size) {
    long grown = (long) end() + size;
    if (grown > Integer.MAX_VALUE) {
      throw new IllegalStateException(
          "hive: %d bytes are needed, expected less than 2 GiB".formatted(grown));
    }
    if (grown > bytes.capacity()) {
      bytes = copyWithRoom(bytes.slice(0, end()), size);
    }
    clear(end(), size);
    binsSize += size;
  }

  private static ByteBuffer copyWithRoom(ByteBuffer file, int more) {
    long room = (long) more + Math.max(SMALLEST_ROOM, file.capacity() / ROOM_FRACTION);
    long size = Math.min(Integer.MAX_VALUE, file.capacity() + room);
    ByteBuffer copy = Arena.ofAuto().allocate(size).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    return copy.put(0, file, 0, file.capacity());
  }

  private void remember(int position, int length) {
    int last = (position + length - 1) / PAGE;
    for (int page = position / PAGE; page <= last; page++) {
      pagesBefore.computeIfAbsent(page, this::page);
    }
  }

  private byte[] page(int page) {
    int start = page * PAGE;
    return bytesAt(start, Math.min(PAGE, bytes.capacity() - start));
  }

  /** What was written so far stays. */
  void commit() {
    pagesBefore.clear();
    binsSizeBefore = binsSize;
  }

  /** All is again as it was at the last {@link #commit}. */
  void rollBack() {
    pagesBefore.forEach((page, content) -> bytes.put(page * PAGE, content));
    binsSize = binsSizeBefore;
    pagesBefore.clear();
  }

  void putChecksum() {
    putInt(BaseBlock.CHECKSUM, BaseBlock.checksum(bytes));
  }

  /** The file as it now is; nobody may write on this copy afterwards. */
  ByteBuffer file(int length) {
    return bytes.slice(0, length).asReadOnlyBuffer();
  }
}

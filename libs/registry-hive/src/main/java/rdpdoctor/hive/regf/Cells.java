package rdpdoctor.hive.regf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import rdpdoctor.hive.value.Utf16;

/**
 * The image of a hive, in which references are followed only to cells in use that lie wholly inside
 * the hive bins and are as large as their content needs.
 *
 * <p>A <i>position</i> counts from the beginning of the file and is where a field or the content of
 * a cell begins. An <i>offset</i> counts from the first bin and is how a hive refers to a cell.
 * Reading a field at a position that {@link #follow} gave, within the size it was asked for, stays
 * inside the image.
 */
public final class Cells {

  /** An offset that refers to nothing. */
  public static final int NONE = -1;

  /** The size that precedes the content of every cell: negative when the cell is in use. */
  public static final int SIZE = 4;

  /** Offsets and sizes of cells are multiples of this, which is also the smallest size. */
  public static final int GRANULE = 8;

  private final ByteBuffer image;
  private final int binsSize;
  private final int minor;
  private final OnDamage onDamage;

  /**
   * @param file from the base block on; what lies behind the bins is never read
   * @param binsSize no more than the file holds behind its base block
   * @param minor of the format's version: it decides how large data is stored
   */
  public Cells(ByteBuffer file, int binsSize, int minor, OnDamage onDamage) {
    image = file.slice(0, BaseBlock.SIZE + binsSize).order(ByteOrder.LITTLE_ENDIAN);
    this.binsSize = binsSize;
    this.minor = minor;
    this.onDamage = onDamage;
  }

  public int binsSize() {
    return binsSize;
  }

  public int minor() {
    return minor;
  }

  /** Whether what is broken is skipped. */
  public boolean isLenient() {
    return onDamage.skips();
  }

  /** Hands on what was caught at a broken element that has sound neighbours. */
  public void meet(CorruptHiveException damage) throws CorruptHiveException {
    onDamage.meet(damage);
  }

  /** The position of the content of the cell at this offset. */
  public static int position(int offset) {
    return BaseBlock.SIZE + offset + SIZE;
  }

  /** The offset of the cell whose content is at this position. */
  public static int offset(int position) {
    return position - SIZE - BaseBlock.SIZE;
  }

  /**
   * The position of the content of the cell to which a field refers.
   *
   * @param field position of the offset
   * @param least bytes that the content has at least
   * @param what the field's name, for the message
   */
  public int follow(int field, int least, String what) throws CorruptHiveException {
    int offset = image.getInt(field);
    if (offset < HiveBin.HEADER || offset > binsSize - GRANULE || offset % GRANULE != 0) {
      throw new CorruptHiveException(
          field,
          "%s: cell offset is 0x%x, expected a multiple of %d from 0x%x to 0x%x"
              .formatted(what, offset, GRANULE, HiveBin.HEADER, binsSize - GRANULE));
    }
    return enter(offset, least, what);
  }

  /** The position of the content of the cell at an offset that lies inside the hive bins. */
  int enter(int offset, int least, String what) throws CorruptHiveException {
    int position = position(offset);
    requireUsed(position, offset, what);
    require(position, least, what);
    return position;
  }

  private void requireUsed(int position, int offset, String what) throws CorruptHiveException {
    int size = image.getInt(position - SIZE);
    if (size >= 0) {
      throw new CorruptHiveException(
          position - SIZE,
          "%s: cell size is %d, expected a cell in use, which is negative".formatted(what, size));
    }
    // Compared so that not even the size of -2^31 overflows.
    if (size < offset - binsSize || size % GRANULE != 0) {
      throw new CorruptHiveException(
          position - SIZE,
          "%s: cell size is %d, expected a multiple of %d, at most the %d bytes to the last bin's end"
              .formatted(what, size, GRANULE, binsSize - offset));
    }
  }

  /** Refuses a cell whose content has fewer bytes than this. */
  public void require(int position, long least, String what) throws CorruptHiveException {
    int length = length(position);
    if (length < least) {
      throw new CorruptHiveException(
          position - SIZE,
          "%s: cell has %d bytes of content, expected at least %d".formatted(what, length, least));
    }
  }

  /** Bytes of the content of the used cell whose content is at this position. */
  public int length(int position) {
    return -image.getInt(position - SIZE) - SIZE;
  }

  public int byteAt(int position) {
    return Byte.toUnsignedInt(image.get(position));
  }

  public int shortAt(int position) {
    return Short.toUnsignedInt(image.getShort(position));
  }

  public int intAt(int position) {
    return image.getInt(position);
  }

  public long longAt(int position) {
    return image.getLong(position);
  }

  /** A copy. */
  public byte[] bytes(int position, int length) {
    byte[] bytes = new byte[length];
    image.get(position, bytes);
    return bytes;
  }

  /** Fills a part of an array. */
  public void copy(int position, byte[] to, int from, int length) {
    image.get(position, to, from, length);
  }

  /** One character for every byte, as names are compressed: Latin-1, not Windows' code page. */
  public String latin1(int position, int length) {
    return new String(bytes(position, length), StandardCharsets.ISO_8859_1);
  }

  /** One character for every two bytes; a last odd byte is left out. */
  public String utf16(int position, int length) {
    return Utf16.decode(image.slice(position, length));
  }
}

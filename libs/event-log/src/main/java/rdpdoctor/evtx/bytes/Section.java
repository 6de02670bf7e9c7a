package rdpdoctor.evtx.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A stretch of a log's file; to read outside of it is damage. Offsets are from its beginning. */
public final class Section {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final String structure;
  private final long fileOffset;
  private final ByteBuffer bytes;

  /**
   * @param structure what it is, for messages, such as {@code chunk}
   * @param fileOffset of its first byte, for messages
   * @param bytes from index 0 to the capacity
   */
  public Section(String structure, long fileOffset, ByteBuffer bytes) {
    this.structure = structure;
    this.fileOffset = fileOffset;
    this.bytes = bytes.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The file from the offset on, as much of the size as it has. */
  public static Section of(String structure, ByteBuffer file, int offset, int size) {
    int length = Math.min(size, file.capacity() - offset);
    return new Section(structure, offset, file.slice(offset, length));
  }

  public int size() {
    return bytes.capacity();
  }

  public long fileOffset() {
    return fileOffset;
  }

  public boolean holds(long offset, long size) {
    return offset >= 0 && size >= 0 && offset + size <= bytes.capacity();
  }

  /** Refuses a field that lies outside. */
  public void require(long offset, long size, String field) throws CorruptLogException {
    if (!holds(offset, size)) {
      throw damage(
          offset,
          "%s is %d bytes at 0x%x, expected them inside the %s of %d bytes"
              .formatted(field, size, offset, structure, size()));
    }
  }

  public int u8(int offset, String field) throws CorruptLogException {
    require(offset, Byte.BYTES, field);
    return Byte.toUnsignedInt(bytes.get(offset));
  }

  public int u16(int offset, String field) throws CorruptLogException {
    require(offset, Short.BYTES, field);
    return Short.toUnsignedInt(bytes.getShort(offset));
  }

  public int i32(int offset, String field) throws CorruptLogException {
    require(offset, Integer.BYTES, field);
    return bytes.getInt(offset);
  }

  public long i64(int offset, String field) throws CorruptLogException {
    require(offset, Long.BYTES, field);
    return bytes.getLong(offset);
  }

  /** UTF-16 code units, an unpaired surrogate included. */
  public String utf16(int offset, int units, String field) throws CorruptLogException {
    require(offset, (long) units * Character.BYTES, field);
    char[] text = new char[units];
    bytes
        .slice(offset, units * Character.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asCharBuffer()
        .get(text);
    return new String(text);
  }

  /** Text of one byte a character, whose code page the file does not tell: taken for Latin 1. */
  public String ansi(int offset, int size, String field) throws CorruptLogException {
    return new String(copy(offset, size, field), StandardCharsets.ISO_8859_1);
  }

  public String hex(int offset, int size, String field) throws CorruptLogException {
    return HEX.formatHex(copy(offset, size, field));
  }

  private byte[] copy(int offset, int size, String field) throws CorruptLogException {
    require(offset, size, field);
    byte[] copy = new byte[size];
    bytes.get(offset, copy);
    return copy;
  }

  /** The same bytes, to be handed to a checksum; the section has been asked to hold them. */
  public ByteBuffer bytes(int offset, int size) {
    return bytes.slice(offset, size);
  }

  public CorruptLogException damage(long offset, String message) {
    return new CorruptLogException(fileOffset + offset, message);
  }
}

package rdpdoctor.rdp.wire;

/** Tags and lengths of the Basic Encoding Rules, X.690 section 8.1; definite lengths only. */
public final class Ber {

  public static final int BOOLEAN = 0x01;
  public static final int INTEGER = 0x02;
  public static final int BIT_STRING = 0x03;
  public static final int OCTET_STRING = 0x04;
  public static final int OBJECT_IDENTIFIER = 0x06;
  public static final int ENUMERATED = 0x0A;
  public static final int SEQUENCE = 0x30;
  public static final int APPLICATION_0 = 0x60;

  private static final int CONTEXT_CONSTRUCTED = 0xA0;

  private Ber() {}

  /** The tag of an explicitly tagged field {@code [number]}. */
  public static int context(int number) {
    return CONTEXT_CONSTRUCTED | number;
  }

  /** One element; a tag above 0xFF is written as two bytes. */
  public static Bytes element(int tag, Bytes content) {
    ByteWriter writer = new ByteWriter();
    if (tag > 0xFF) {
      writer.u8(tag >>> 8);
    }
    writer.u8(tag);
    return length(writer, content.size()).bytes(content).toBytes();
  }

  public static Bytes element(int tag, Bytes... contents) {
    ByteWriter all = new ByteWriter();
    for (Bytes content : contents) {
      all.bytes(content);
    }
    return element(tag, all.toBytes());
  }

  /** Tag and length of an element whose content is written elsewhere. */
  public static Bytes header(int tag, int contentSize) {
    return length(new ByteWriter().u8(tag), contentSize).toBytes();
  }

  /** A non-negative INTEGER in the fewest bytes. */
  public static Bytes integer(long value) {
    ByteWriter content = new ByteWriter();
    // One more bit than the value needs keeps the sign bit clear.
    int size = (64 - Long.numberOfLeadingZeros(value)) / 8 + 1;
    for (int i = size - 1; i >= 0; i--) {
      content.u8((int) (value >>> (8 * i)));
    }
    return element(INTEGER, content.toBytes());
  }

  public static Bytes octets(Bytes content) {
    return element(OCTET_STRING, content);
  }

  public static void expect(ByteReader reader, String field, int tag) throws DecodeException {
    if (tag > 0xFF) {
      reader.expect(field + " tag", tag >>> 8);
    }
    reader.expect(field + " tag", tag & 0xFF);
  }

  /** The content of an element that must have this tag. */
  public static Bytes read(ByteReader reader, String field, int tag) throws DecodeException {
    expect(reader, field, tag);
    return reader.bytes(field, readLength(reader, field));
  }

  /** A non-negative number of up to eight bytes; the sign bit is read as part of the number. */
  public static long readInteger(ByteReader reader, String field, int tag) throws DecodeException {
    Bytes content = read(reader, field, tag);
    if (content.isEmpty() || content.size() > 8) {
      throw reader.wrong(field, content.size() + " bytes long", "1 to 8 bytes");
    }
    long value = 0;
    for (int i = 0; i < content.size(); i++) {
      value = value << 8 | content.get(i);
    }
    return value;
  }

  /** As {@link #readInteger}, of a field whose numbers are small. */
  public static int readInt(ByteReader reader, String field, int tag) throws DecodeException {
    long value = readInteger(reader, field, tag);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw reader.wrong(field, Long.toUnsignedString(value), "less than 2^31");
    }
    return (int) value;
  }

  /** Passes over an element of any tag below 0x1F. */
  public static void skip(ByteReader reader, String field) throws DecodeException {
    reader.skip(field + " tag", 1);
    reader.skip(field, readLength(reader, field));
  }

  public static int readLength(ByteReader reader, String field) throws DecodeException {
    int first = reader.u8(field + " length");
    if (first < 0x80) {
      return first;
    }
    int count = first & 0x7F;
    if (count == 0 || count > 4) {
      throw reader.wrong(field + " length", "0x%02x".formatted(first), "a definite length");
    }
    long length = 0;
    for (int i = 0; i < count; i++) {
      length = length << 8 | reader.u8(field + " length");
    }
    if (length > Integer.MAX_VALUE) {
      throw reader.wrong(field + " length", Long.toString(length), "less than 2 GiB");
    }
    return (int) length;
  }

  private static ByteWriter length(ByteWriter writer, int length) {
    if (length < 0x80) {
      return writer.u8(length);
    }
    if (length < 0x100) {
      return writer.u8(0x81).u8(length);
    }
    if (length < 0x10000) {
      return writer.u8(0x82).u16be(length);
    }
    return writer.u8(0x84).u32be(length);
  }
}

package rdpdoctor.rdp.wire;

/** The few forms of aligned PER, X.691, that MCS and GCC need. */
public final class Per {

  private static final int LONG_FORM = 0x8000;

  private Per() {}

  /** A length determinant in one byte, or two from 128 on. */
  public static ByteWriter length(ByteWriter writer, int length) {
    return length < 0x80 ? writer.u8(length) : writer.u16be(LONG_FORM | length);
  }

  public static int readLength(ByteReader reader, String field) throws DecodeException {
    int first = reader.u8(field + " length");
    if ((first & 0x80) == 0) {
      return first;
    }
    if ((first & 0x40) != 0) {
      throw reader.wrong(field + " length", "fragmented", "a length below 16384");
    }
    return (first & 0x3F) << 8 | reader.u8(field + " length");
  }
}

package rdpdoctor.rdp.order;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The shape of a character, one bit a pixel.
 *
 * @param x from the place of the glyph to the left edge of its bitmap
 * @param y from the place of the glyph to the top edge of its bitmap
 * @param rows from the highest down, each in whole bytes
 */
record Glyph(int index, int x, int y, int width, int height, Bytes rows) {

  private static final int LARGEST = 256;

  /** TS_CACHE_GLYPH_DATA, [MS-RDPEGDI] 2.2.2.2.1.2.5.1. */
  static Glyph readFirstRevision(ByteReader reader) throws DecodeException {
    int index = reader.u16le("cacheIndex");
    int x = (short) reader.u16le("x");
    int y = (short) reader.u16le("y");
    return read(reader, index, x, y, reader.u16le("cx"), reader.u16le("cy"));
  }

  /** TS_CACHE_GLYPH_DATA_REV2, [MS-RDPEGDI] 2.2.2.2.1.2.6.1. */
  static Glyph readSecondRevision(ByteReader reader) throws DecodeException {
    int index = reader.u8("cacheIndex");
    int x = EncodedNumber.signed16(reader, "x");
    int y = EncodedNumber.signed16(reader, "y");
    int width = EncodedNumber.unsigned16(reader, "cx");
    return read(reader, index, x, y, width, EncodedNumber.unsigned16(reader, "cy"));
  }

  private static Glyph read(ByteReader reader, int index, int x, int y, int width, int height)
      throws DecodeException {
    if (width > LARGEST || height > LARGEST) {
      throw reader.wrong("cx x cy", width + " x " + height, "at most " + LARGEST + " each");
    }
    int size = bytesPerRow(width) * height;
    Bytes rows = reader.bytes("aj", (size + 3L) / 4 * 4);
    // A copy, because the glyph outlives the update.
    return new Glyph(index, x, y, width, height, Bytes.of(rows.first(size).toArray()));
  }

  boolean isInked(int column, int row) {
    return (rows.get(row * bytesPerRow(width) + column / 8) << column % 8 & 0x80) != 0;
  }

  private static int bytesPerRow(int width) {
    return (width + 7) / 8;
  }
}

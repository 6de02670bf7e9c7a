package rdpdoctor.rdp.order;

import java.util.Arrays;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_ENC_..., [MS-RDPEGDI] 2.2.2.2.1.1.2: the primary orders by their encoding order number. */
enum PrimaryOrderType {
  DSTBLT(0x00, 5, DstBlt::read),
  PATBLT(0x01, 12, PatBlt::read),
  SCRBLT(0x02, 7, ScrBlt::read),
  DRAWNINEGRID(0x07, 5, DrawNineGrid::read),
  MULTI_DRAWNINEGRID(0x08, 7, DrawNineGrid::readMulti),
  LINETO(0x09, 10, Polyline::readLineTo),
  OPAQUERECT(0x0A, 7, OpaqueRect::read),
  SAVEBITMAP(0x0B, 6, SaveBitmap::read),
  MEMBLT(0x0D, 9, MemBlt::read),
  MEM3BLT(0x0E, 16, MemBlt::readMem3),
  MULTIDSTBLT(0x0F, 7, DstBlt::readMulti),
  MULTIPATBLT(0x10, 14, PatBlt::readMulti),
  MULTISCRBLT(0x11, 9, ScrBlt::readMulti),
  MULTIOPAQUERECT(0x12, 9, OpaqueRect::readMulti),
  FAST_INDEX(0x13, 15, GlyphText::readFastIndex),
  POLYGON_SC(0x14, 7, Polygon::readSolid),
  POLYGON_CB(0x15, 13, Polygon::readBrushed),
  POLYLINE(0x16, 7, Polyline::read),
  FAST_GLYPH(0x18, 15, GlyphText::readFastGlyph),
  ELLIPSE_SC(0x19, 7, Ellipse::readSolid),
  ELLIPSE_CB(0x1A, 13, Ellipse::readBrushed),
  INDEX(0x1B, 22, GlyphText::read);

  private interface Layout {
    PrimaryOrder read(Fields fields) throws DecodeException;
  }

  private final int number;
  private final int fieldCount;
  private final Layout layout;

  PrimaryOrderType(int number, int fieldCount, Layout layout) {
    this.number = number;
    this.fieldCount = fieldCount;
    this.layout = layout;
  }

  static PrimaryOrderType of(int number) throws DecodeException {
    return Arrays.stream(values())
        .filter(type -> type.number == number)
        .findFirst()
        .orElseThrow(
            () ->
                new DecodeException(
                    "primary drawing order: orderType is 0x%02x, expected a known one"
                        .formatted(number)));
  }

  int fieldCount() {
    return fieldCount;
  }

  /** How many bytes fieldFlags has where none of them is left out. */
  int flagBytes() {
    return fieldCount / 8 + 1;
  }

  PrimaryOrder read(Fields fields) throws DecodeException {
    return layout.read(fields);
  }
}

package rdpdoctor.rdp.order;

import java.util.List;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The fields of one primary order, asked for in the order of its layout: each is read if its bit in
 * fieldFlags is set, and is what it was in the last order of the type if not.
 */
final class Fields {

  private final ByteReader reader;
  private final FieldMemory memory;
  private final int flags;
  private final boolean delta;
  private int next;

  /**
   * Reads on where the fields begin.
   *
   * @param delta whether coordinates are sent as differences of one byte
   */
  Fields(ByteReader reader, FieldMemory memory, int flags, boolean delta) {
    this.reader = reader;
    this.memory = memory;
    this.flags = flags;
    this.delta = delta;
  }

  /** COORD_FIELD, [MS-RDPEGDI] 2.2.2.2.1.1.1.1. */
  int coordinate(String name) throws DecodeException {
    int field = next++;
    if (isAbsent(field)) {
      return memory.number(field);
    }
    // The sum wraps, as it does in the sender's two bytes.
    return memory.remember(
        field,
        (short) (delta ? memory.number(field) + (byte) reader.u8(name) : reader.u16le(name)));
  }

  /** Left and top edge, width and height. */
  Rectangle area() throws DecodeException {
    return new Rectangle(
        coordinate("nLeftRect"),
        coordinate("nTopRect"),
        coordinate("nWidth"),
        coordinate("nHeight"));
  }

  /** Left, top, right and bottom edge, the last two exclusive. */
  Rectangle edges(String names) throws DecodeException {
    return Rectangle.between(
        coordinate(names + "Left"),
        coordinate(names + "Top"),
        coordinate(names + "Right"),
        coordinate(names + "Bottom"));
  }

  /** The same, the last two inclusive. */
  Rectangle inclusiveEdges() throws DecodeException {
    Rectangle edges = edges("");
    return new Rectangle(edges.left(), edges.top(), edges.width() + 1, edges.height() + 1);
  }

  /** Edges that are never sent as differences. */
  Rectangle shortEdges(String names) throws DecodeException {
    return Rectangle.between(
        s16(names + "Left"), s16(names + "Top"), s16(names + "Right"), s16(names + "Bottom"));
  }

  int u8(String name) throws DecodeException {
    int field = next++;
    return isAbsent(field) ? memory.number(field) : memory.remember(field, reader.u8(name));
  }

  int s8(String name) throws DecodeException {
    return (byte) u8(name);
  }

  int u16(String name) throws DecodeException {
    int field = next++;
    return isAbsent(field) ? memory.number(field) : memory.remember(field, reader.u16le(name));
  }

  int s16(String name) throws DecodeException {
    return (short) u16(name);
  }

  int i32(String name) throws DecodeException {
    int field = next++;
    return isAbsent(field) ? memory.number(field) : memory.remember(field, reader.i32le(name));
  }

  /** TS_COLOR, [MS-RDPEGDI] 2.2.2.2.1.1.1.8, its first byte lowest. */
  int color(String name) throws DecodeException {
    int field = next++;
    return isAbsent(field)
        ? memory.number(field)
        : memory.remember(field, reader.u16le(name) | reader.u8(name) << 16);
  }

  /** A color whose three bytes are fields of their own. */
  int colorOfThreeFields() throws DecodeException {
    return u8("RedOrPaletteIndex") | u8("Green") << 8 | u8("Blue") << 16;
  }

  Rop3 rop3() throws DecodeException {
    return new Rop3(u8("bRop"));
  }

  /** The raster operation of a pen. */
  Rop3 rop2() throws DecodeException {
    int code = u8("bRop2");
    if (code < 1 || code > 16) {
      throw reader.wrong("bRop2", Integer.toString(code), "1 to 16");
    }
    return Rop3.ofPen(code);
  }

  /** A brush whose two colors are sent just before it. */
  Brush coloredBrush() throws DecodeException {
    return brush(color("BackColor"), color("ForeColor"));
  }

  /** The five fields of a brush, behind its two colors. */
  Brush brush(int backColor, int foreColor) throws DecodeException {
    return new Brush(
        backColor,
        foreColor,
        s8("BrushOrgX"),
        s8("BrushOrgY"),
        u8("BrushStyle"),
        u8("BrushHatch"),
        bytes("BrushExtra", 7));
  }

  Bytes bytes(String name, int count) throws DecodeException {
    int field = next++;
    return isAbsent(field)
        ? memory.bytes(field)
        : memory.remember(field, reader.bytes(name, count));
  }

  /** VARIABLE1_FIELD: behind its length in one byte. */
  Bytes variable1(String name) throws DecodeException {
    int field = next++;
    return isAbsent(field)
        ? memory.bytes(field)
        : memory.remember(field, reader.bytes(name, reader.u8("length of " + name)));
  }

  /** VARIABLE2_FIELD: behind its length in two bytes. */
  Bytes variable2(String name) throws DecodeException {
    int field = next++;
    return isAbsent(field)
        ? memory.bytes(field)
        : memory.remember(field, reader.bytes(name, reader.u16le("length of " + name)));
  }

  /** The rectangles of an order that has several: their number and their list. */
  List<Rectangle> rectangles() throws DecodeException {
    int count = u8("nDeltaEntries");
    return CodedDeltaList.rectangles(count, variable2("CodedDeltaList"));
  }

  /** The points of a polygon, behind its first. */
  List<Point> points(Point start) throws DecodeException {
    int count = u8("NumDeltaEntries");
    return CodedDeltaList.points(start, count, variable1("CodedDeltaList"));
  }

  private boolean isAbsent(int field) {
    return (flags >>> field & 1) == 0;
  }
}

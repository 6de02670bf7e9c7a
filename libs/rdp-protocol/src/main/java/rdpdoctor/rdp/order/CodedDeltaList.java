package rdpdoctor.rdp.order;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Points and rectangles as differences from those before them, [MS-RDPEGDI] 2.2.2.2.1.1.1.4
 * DELTA_PTS_FIELD and 2.2.2.2.1.1.1.5 DELTA_RECTS_FIELD: first one bit for each number, set if it
 * is not sent, then the numbers.
 */
final class CodedDeltaList {

  private static final int LONG = 0x80;
  private static final int SIGN = 0x40;

  private final ByteReader zeroBits;
  private final ByteReader numbers;
  private int bits;
  private int bitsLeft;

  private CodedDeltaList(Bytes list, int count, int bitsEach) throws DecodeException {
    ByteReader reader = new ByteReader("CodedDeltaList", list);
    this.zeroBits =
        new ByteReader(
            "CodedDeltaList", reader.bytes("zeroBits", ((long) count * bitsEach + 7) / 8));
    this.numbers = reader;
  }

  /** The start and the points that follow. */
  static List<Point> points(Point start, int count, Bytes list) throws DecodeException {
    CodedDeltaList deltas = new CodedDeltaList(list, count, 2);
    List<Point> points = new ArrayList<>(count + 1);
    points.add(start);
    for (int i = 0; i < count; i++) {
      Point last = points.getLast();
      int dx = deltas.number("x", 0);
      int dy = deltas.number("y", 0);
      points.add(new Point((short) (last.x() + dx), (short) (last.y() + dy)));
    }
    return points;
  }

  /**
   * Places relative to the rectangle before; sizes as they are, or again that of the one before.
   */
  static List<Rectangle> rectangles(int count, Bytes list) throws DecodeException {
    CodedDeltaList deltas = new CodedDeltaList(list, count, 4);
    List<Rectangle> rectangles = new ArrayList<>(count);
    Rectangle last = Rectangle.EMPTY;
    for (int i = 0; i < count; i++) {
      int left = (short) (last.left() + deltas.number("left", 0));
      int top = (short) (last.top() + deltas.number("top", 0));
      int width = deltas.number("width", last.width());
      int height = deltas.number("height", last.height());
      last = new Rectangle(left, top, width, height);
      rectangles.add(last);
    }
    return rectangles;
  }

  private int number(String name, int otherwise) throws DecodeException {
    return nextZeroBit() ? otherwise : sentNumber(name);
  }

  private boolean nextZeroBit() throws DecodeException {
    if (bitsLeft == 0) {
      bits = zeroBits.u8("zeroBits");
      bitsLeft = 8;
    }
    bitsLeft--;
    return (bits >>> bitsLeft & 1) != 0;
  }

  /** Six bits and their sign, or with a second byte fourteen. */
  private int sentNumber(String name) throws DecodeException {
    int first = numbers.u8(name);
    int high = (first & SIGN) != 0 ? first | -SIGN : first & SIGN - 1;
    return (first & LONG) != 0 ? high << 8 | numbers.u8(name) : high;
  }
}

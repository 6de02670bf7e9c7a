package rdpdoctor.rdp.order;

import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The bounding rectangle of primary orders, [MS-RDPEGDI] 2.2.2.2.1.1.2: each edge as it is, as a
 * difference, or as it was. The right and bottom edges are inclusive.
 */
final class Bounds {

  /** Everything that coordinates of 16 bits reach. */
  static final Rectangle NONE = new Rectangle(-0x10000, -0x10000, 0x20000, 0x20000);

  private static final int LEFT = 0;
  private static final int TOP = 1;
  private static final int RIGHT = 2;
  private static final int BOTTOM = 3;

  private final int[] edges = new int[4];

  void read(ByteReader reader) throws DecodeException {
    int flags = reader.u8("bounds");
    for (int edge = LEFT; edge <= BOTTOM; edge++) {
      if ((flags & 0x01 << edge) != 0) {
        edges[edge] = (short) reader.u16le("bounds");
      } else if ((flags & 0x10 << edge) != 0) {
        edges[edge] = (short) (edges[edge] + (byte) reader.u8("bounds"));
      }
    }
  }

  Rectangle rectangle() {
    return Rectangle.between(edges[LEFT], edges[TOP], edges[RIGHT] + 1, edges[BOTTOM] + 1);
  }
}

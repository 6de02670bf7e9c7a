package rdpdoctor.rdp.order;

import rdpdoctor.rdp.wire.Bytes;

/**
 * What an order fills with, [MS-RDPEGDI] 2.2.2.2.1.1.2.3.
 *
 * @param style BS_SOLID and so on; with TS_CACHED_BRUSH, {@code hatch} is the entry of a cache
 * @param hatch the hatch, or the lowest row of a pattern
 * @param extra the other seven rows of a pattern, from the second lowest up
 */
record Brush(
    int backColor, int foreColor, int originX, int originY, int style, int hatch, Bytes extra) {

  static final int BS_SOLID = 0x00;
  static final int BS_NULL = 0x01;
  static final int BS_HATCHED = 0x02;
  static final int BS_PATTERN = 0x03;
  static final int TS_CACHED_BRUSH = 0x80;

  static final int SIDE = 8;

  static Brush solid(int color) {
    return new Brush(0, color, 0, 0, BS_SOLID, 0, Bytes.empty());
  }
}

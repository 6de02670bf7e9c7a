package rdpdoctor.rdp.order;

import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * MEMBLT_ORDER and MEM3BLT_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.9 and 10: draws a bitmap of a cache,
 * or an offscreen bitmap.
 *
 * @param brush solid black for MemBlt, whose raster operation uses none
 */
record MemBlt(
    int cacheId, int cacheIndex, Rectangle area, Rop3 rop, int sourceX, int sourceY, Brush brush)
    implements PrimaryOrder {

  /** The low byte is the cache, the high one a color table, which only palettes need. */
  private static final int CACHE_ID = 0xFF;

  static MemBlt read(Fields fields) throws DecodeException {
    int cacheId = fields.u16("cacheId") & CACHE_ID;
    Rectangle area = fields.area();
    Rop3 rop = fields.rop3();
    int x = fields.coordinate("nXSrc");
    int y = fields.coordinate("nYSrc");
    return new MemBlt(cacheId, fields.u16("cacheIndex"), area, rop, x, y, Brush.solid(0));
  }

  static MemBlt readMem3(Fields fields) throws DecodeException {
    int cacheId = fields.u16("cacheId") & CACHE_ID;
    Rectangle area = fields.area();
    Rop3 rop = fields.rop3();
    int x = fields.coordinate("nXSrc");
    int y = fields.coordinate("nYSrc");
    Brush brush = fields.coloredBrush();
    return new MemBlt(cacheId, fields.u16("cacheIndex"), area, rop, x, y, brush);
  }
}

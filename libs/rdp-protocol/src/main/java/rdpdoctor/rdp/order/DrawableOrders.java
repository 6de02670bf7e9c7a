package rdpdoctor.rdp.order;

import java.util.Set;

/**
 * What a client with this package may announce in its Order Capability Set, [MS-RDPBCGR] 2.2.7.1.3:
 * the orders that are drawn to the pixel. Polygons and ellipses are left out, because their pixels
 * are nowhere specified, and so are the orders of offscreen bitmaps and nine grids.
 */
public final class DrawableOrders {

  /** TS_NEG_..., the negotiation order numbers. */
  public static final Set<Integer> NUMBERS =
      Set.of(
          0x00, // DSTBLT
          0x01, // PATBLT, and with it OPAQUERECT
          0x02, // SCRBLT
          0x03, // MEMBLT
          0x04, // MEM3BLT
          0x08, // LINETO
          0x0B, // SAVEBITMAP
          0x0F, // MULTIDSTBLT
          0x10, // MULTIPATBLT
          0x11, // MULTISCRBLT
          0x12, // MULTIOPAQUERECT
          0x13, // FAST_INDEX
          0x16, // POLYLINE
          0x18, // FAST_GLYPH
          0x1B // INDEX
          );

  private DrawableOrders() {}
}

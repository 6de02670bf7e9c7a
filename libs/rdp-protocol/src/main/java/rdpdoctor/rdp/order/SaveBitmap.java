package rdpdoctor.rdp.order;

import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * SAVEBITMAP_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.12: puts a part of the surface by, or puts it back.
 *
 * @param position in the saved desktop bitmap, in pixels
 */
record SaveBitmap(int position, Rectangle area, boolean restores) implements PrimaryOrder {

  private static final int SV_RESTOREBITS = 1;

  static SaveBitmap read(Fields fields) throws DecodeException {
    int position = fields.i32("SavedBitmapPosition");
    Rectangle area = fields.inclusiveEdges();
    return new SaveBitmap(position, area, fields.u8("Operation") == SV_RESTOREBITS);
  }
}

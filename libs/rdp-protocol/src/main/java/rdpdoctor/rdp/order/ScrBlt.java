package rdpdoctor.rdp.order;

import java.util.List;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * SCRBLT_ORDER and MULTI_SCRBLT_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.7 and 8: copies rectangles of the
 * surface to another place of it.
 *
 * @param dx from a place to the one that it is copied from
 */
record ScrBlt(List<Rectangle> areas, Rop3 rop, int dx, int dy) implements PrimaryOrder {

  static ScrBlt read(Fields fields) throws DecodeException {
    Rectangle area = fields.area();
    Rop3 rop = fields.rop3();
    int dx = fields.coordinate("nXSrc") - area.left();
    int dy = fields.coordinate("nYSrc") - area.top();
    return new ScrBlt(List.of(area), rop, dx, dy);
  }

  static ScrBlt readMulti(Fields fields) throws DecodeException {
    ScrBlt whole = read(fields);
    return new ScrBlt(fields.rectangles(), whole.rop, whole.dx, whole.dy);
  }
}

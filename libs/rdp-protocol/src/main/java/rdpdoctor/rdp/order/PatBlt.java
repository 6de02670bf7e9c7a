package rdpdoctor.rdp.order;

import java.util.List;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * PATBLT_ORDER and MULTI_PATBLT_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.3 and 4: paints rectangles with a
 * brush.
 */
record PatBlt(List<Rectangle> areas, Rop3 rop, Brush brush) implements PrimaryOrder {

  static PatBlt read(Fields fields) throws DecodeException {
    return new PatBlt(List.of(fields.area()), fields.rop3(), fields.coloredBrush());
  }

  static PatBlt readMulti(Fields fields) throws DecodeException {
    fields.area();
    Rop3 rop = fields.rop3();
    Brush brush = fields.coloredBrush();
    return new PatBlt(fields.rectangles(), rop, brush);
  }
}

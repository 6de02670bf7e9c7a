package rdpdoctor.rdp.order;

import java.util.List;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * DSTBLT_ORDER and MULTI_DSTBLT_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.1 and 2: changes rectangles by
 * nothing but what they show.
 */
record DstBlt(List<Rectangle> areas, Rop3 rop) implements PrimaryOrder {

  static DstBlt read(Fields fields) throws DecodeException {
    return new DstBlt(List.of(fields.area()), fields.rop3());
  }

  static DstBlt readMulti(Fields fields) throws DecodeException {
    fields.area();
    Rop3 rop = fields.rop3();
    return new DstBlt(fields.rectangles(), rop);
  }
}

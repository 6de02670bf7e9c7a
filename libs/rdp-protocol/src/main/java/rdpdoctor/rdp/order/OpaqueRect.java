package rdpdoctor.rdp.order;

import java.util.List;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * OPAQUERECT_ORDER and MULTI_OPAQUERECT_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.5 and 6: fills rectangles
 * with a color.
 */
record OpaqueRect(List<Rectangle> areas, int color) implements PrimaryOrder {

  static OpaqueRect read(Fields fields) throws DecodeException {
    return new OpaqueRect(List.of(fields.area()), fields.colorOfThreeFields());
  }

  static OpaqueRect readMulti(Fields fields) throws DecodeException {
    fields.area();
    int color = fields.colorOfThreeFields();
    return new OpaqueRect(fields.rectangles(), color);
  }
}

package rdpdoctor.rdp.order;

import java.util.List;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * LINETO_ORDER and POLYLINE_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.11 and 18: draws a solid line, one
 * pixel wide, through points.
 */
record Polyline(List<Point> points, Rop3 rop, int color) implements PrimaryOrder {

  static Polyline readLineTo(Fields fields) throws DecodeException {
    fields.u16("BackMode");
    Point start = new Point(fields.coordinate("nXStart"), fields.coordinate("nYStart"));
    Point end = new Point(fields.coordinate("nXEnd"), fields.coordinate("nYEnd"));
    fields.color("BackColor");
    Rop3 rop = fields.rop2();
    fields.u8("PenStyle");
    fields.u8("PenWidth");
    return new Polyline(List.of(start, end), rop, fields.color("PenColor"));
  }

  static Polyline read(Fields fields) throws DecodeException {
    Point start = new Point(fields.coordinate("xStart"), fields.coordinate("yStart"));
    Rop3 rop = fields.rop2();
    fields.u16("BrushCacheEntry");
    int color = fields.color("PenColor");
    return new Polyline(fields.points(start), rop, color);
  }
}

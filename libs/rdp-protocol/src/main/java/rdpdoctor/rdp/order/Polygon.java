package rdpdoctor.rdp.order;

import java.util.List;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * POLYGON_SC_ORDER and POLYGON_CB_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.16 and 17: fills a polygon.
 *
 * @param winding fills where edges wind around, rather than where they alternate
 */
record Polygon(List<Point> points, Rop3 rop, boolean winding, Brush brush) implements PrimaryOrder {

  private static final int WINDING = 2;

  static Polygon readSolid(Fields fields) throws DecodeException {
    Point start = new Point(fields.coordinate("xStart"), fields.coordinate("yStart"));
    Rop3 rop = fields.rop2();
    int fillMode = fields.u8("FillMode");
    Brush brush = Brush.solid(fields.color("BrushColor"));
    return new Polygon(fields.points(start), rop, fillMode == WINDING, brush);
  }

  static Polygon readBrushed(Fields fields) throws DecodeException {
    Point start = new Point(fields.coordinate("xStart"), fields.coordinate("yStart"));
    Rop3 rop = fields.rop2();
    int fillMode = fields.u8("FillMode");
    Brush brush = fields.coloredBrush();
    return new Polygon(fields.points(start), rop, fillMode == WINDING, brush);
  }
}

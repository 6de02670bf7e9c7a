package rdpdoctor.rdp.order;

import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * ELLIPSE_SC_ORDER and ELLIPSE_CB_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.19 and 20: fills an ellipse, or
 * draws its outline.
 *
 * @param area what the ellipse touches from within; all its edges belong to it
 */
record Ellipse(Rectangle area, Rop3 rop, boolean filled, Brush brush) implements PrimaryOrder {

  static Ellipse readSolid(Fields fields) throws DecodeException {
    Rectangle area = fields.inclusiveEdges();
    Rop3 rop = fields.rop2();
    boolean filled = fields.u8("FillMode") != 0;
    return new Ellipse(area, rop, filled, Brush.solid(fields.color("Color")));
  }

  static Ellipse readBrushed(Fields fields) throws DecodeException {
    Rectangle area = fields.inclusiveEdges();
    Rop3 rop = fields.rop2();
    boolean filled = fields.u8("FillMode") != 0;
    return new Ellipse(area, rop, filled, fields.coloredBrush());
  }
}

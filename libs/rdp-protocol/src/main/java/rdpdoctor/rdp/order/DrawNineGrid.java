package rdpdoctor.rdp.order;

import rdpdoctor.rdp.wire.DecodeException;

/**
 * DRAWNINEGRID_ORDER and MULTI_DRAWNINEGRID_ORDER, [MS-RDPEGDI] 2.2.2.2.1.1.2.21 and 22. Read past
 * and not drawn: nobody is told that we could.
 */
record DrawNineGrid() implements PrimaryOrder {

  static DrawNineGrid read(Fields fields) throws DecodeException {
    fields.edges("src");
    fields.u16("bitmapId");
    return new DrawNineGrid();
  }

  static DrawNineGrid readMulti(Fields fields) throws DecodeException {
    read(fields);
    fields.rectangles();
    return new DrawNineGrid();
  }
}

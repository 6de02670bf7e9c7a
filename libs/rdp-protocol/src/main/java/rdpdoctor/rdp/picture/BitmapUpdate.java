package rdpdoctor.rdp.picture;

import rdpdoctor.rdp.raster.CompressedDataHeader;
import rdpdoctor.rdp.raster.LargestBitmap;
import rdpdoctor.rdp.raster.Raster;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_UPDATE_BITMAP_DATA, [MS-RDPBCGR] 2.2.9.1.1.3.1.2. */
final class BitmapUpdate {

  private static final int BITMAP_COMPRESSION = 0x0001;
  private static final int NO_BITMAP_COMPRESSION_HDR = 0x0400;

  private final Surface screen;
  private final SessionColors colors;

  BitmapUpdate(Surface screen, SessionColors colors) {
    this.screen = screen;
    this.colors = colors;
  }

  void apply(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("TS_UPDATE_BITMAP_DATA", data);
    int rectangles = reader.u16le("numberRectangles");
    for (int i = 0; i < rectangles; i++) {
      rectangle(reader);
    }
  }

  /** TS_BITMAP_DATA; its right and bottom edges are inclusive. */
  private void rectangle(ByteReader reader) throws DecodeException {
    int left = reader.u16le("destLeft");
    int top = reader.u16le("destTop");
    int right = reader.u16le("destRight");
    int bottom = reader.u16le("destBottom");
    int width = reader.u16le("width");
    int height = reader.u16le("height");
    int bitsPerPixel = reader.u16le("bitsPerPixel");
    int flags = reader.u16le("flags");
    Bytes content = reader.bytes("bitmapDataStream", reader.u16le("bitmapLength"));
    LargestBitmap.on(screen).check("TS_BITMAP_DATA", width, height);
    boolean compressed = (flags & BITMAP_COMPRESSION) != 0;
    Bytes stream =
        compressed && (flags & NO_BITMAP_COMPRESSION_HDR) == 0
            ? CompressedDataHeader.unwrap(content)
            : content;
    Raster bitmap = colors.decode(stream, width, height, bitsPerPixel, compressed);
    screen.put(bitmap, left, top, Rectangle.between(left, top, right + 1, bottom + 1));
  }
}

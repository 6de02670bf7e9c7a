package rdpdoctor.rdp.picture;

import java.util.List;
import rdpdoctor.rdp.raster.LargestBitmap;
import rdpdoctor.rdp.raster.Raster;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_UPDATE_BITMAP_DATA, [MS-RDPBCGR] 2.2.9.1.1.3.1.2. */
public final class BitmapUpdate {

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
      put(BitmapData.decode(reader));
    }
  }

  private void put(BitmapData bitmap) throws DecodeException {
    LargestBitmap.on(screen).check("TS_BITMAP_DATA", bitmap.width(), bitmap.height());
    Raster raster =
        colors.decode(
            bitmap.stream(),
            bitmap.width(),
            bitmap.height(),
            bitmap.bitsPerPixel(),
            bitmap.compressed());
    screen.put(raster, bitmap.target().left(), bitmap.target().top(), bitmap.target());
  }

  /**
   * An update of bitmaps.
   *
   * @param bitmaps each as {@link BitmapFormat#encoded} makes it
   */
  public static Update of(List<Bytes> bitmaps) {
    ByteWriter writer = new ByteWriter().u16le(bitmaps.size());
    bitmaps.forEach(writer::bytes);
    return new Update(Update.Kind.BITMAP, writer.toBytes());
  }
}

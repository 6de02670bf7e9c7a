package rdpdoctor.rdp.picture;

import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.raster.ExtendedBitmap;
import rdpdoctor.rdp.raster.LargestBitmap;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_SURFCMD, [MS-RDPBCGR] 2.2.9.1.2.1.10.1 and 2.2.9.2: bitmaps in agreed codecs, and frames. */
final class SurfaceCommands {

  private static final int CMDTYPE_SET_SURFACE_BITS = 0x0001;
  private static final int CMDTYPE_FRAME_MARKER = 0x0004;
  private static final int CMDTYPE_STREAM_SURFACE_BITS = 0x0006;

  private final Surface screen;
  private final SessionColors colors;
  private final BitmapCodecs codecs;

  SurfaceCommands(Surface screen, SessionColors colors, BitmapCodecs codecs) {
    this.screen = screen;
    this.colors = colors;
    this.codecs = codecs;
  }

  void apply(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("TS_SURFCMD", data);
    while (reader.hasRemaining()) {
      command(reader);
    }
  }

  private void command(ByteReader reader) throws DecodeException {
    int type = reader.u16le("cmdType");
    switch (type) {
      case CMDTYPE_SET_SURFACE_BITS, CMDTYPE_STREAM_SURFACE_BITS -> bits(reader);
      case CMDTYPE_FRAME_MARKER -> reader.skip("frameAction and frameId", 6);
      default ->
          throw reader.wrong("cmdType", "0x%04x".formatted(type), "0x0001, 0x0004 or 0x0006");
    }
  }

  /** The right and bottom edges of the destination are exclusive. */
  private void bits(ByteReader reader) throws DecodeException {
    int left = reader.u16le("destLeft");
    int top = reader.u16le("destTop");
    int right = reader.u16le("destRight");
    int bottom = reader.u16le("destBottom");
    ExtendedBitmap bitmap = ExtendedBitmap.read(reader);
    LargestBitmap.on(screen).check("TS_BITMAP_DATA_EX", bitmap.width(), bitmap.height());
    codecs.put(bitmap, colors, screen, Rectangle.between(left, top, right, bottom));
  }
}

package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_BITMAP_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.2: the desktop's size and depth. What every sender
 * has to set (compressed bitmaps, several in one update, 1 to 8 bits a pixel) is set and not read.
 *
 * @param preferredBitsPerPixel the depth of the session, as the server has it
 */
public record BitmapCapabilitySet(
    int preferredBitsPerPixel,
    int desktopWidth,
    int desktopHeight,
    boolean desktopResize,
    int drawingFlags)
    implements CapabilitySet {

  public static final int TYPE = 0x0002;

  public static final int DRAW_ALLOW_DYNAMIC_COLOR_FIDELITY = 0x02;
  public static final int DRAW_ALLOW_COLOR_SUBSAMPLING = 0x04;
  public static final int DRAW_ALLOW_SKIP_ALPHA = 0x08;

  static BitmapCapabilitySet decode(ByteReader reader) throws DecodeException {
    int preferredBitsPerPixel = reader.u16le("preferredBitsPerPixel");
    reader.skip("receive1BitPerPixel to receive8BitsPerPixel", 6);
    int desktopWidth = reader.u16le("desktopWidth");
    int desktopHeight = reader.u16le("desktopHeight");
    reader.skip("pad2octets", 2);
    boolean desktopResize = reader.u16le("desktopResizeFlag") != 0;
    reader.skip("bitmapCompressionFlag and highColorFlags", 3);
    int drawingFlags = reader.u8("drawingFlags");
    reader.skip("multipleRectangleSupport and pad2octetsB", 4);
    return new BitmapCapabilitySet(
        preferredBitsPerPixel, desktopWidth, desktopHeight, desktopResize, drawingFlags);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer
        .u16le(preferredBitsPerPixel)
        .u16le(1) // receive1BitPerPixel
        .u16le(1) // receive4BitsPerPixel
        .u16le(1) // receive8BitsPerPixel
        .u16le(desktopWidth)
        .u16le(desktopHeight)
        .u16le(0) // pad2octets
        .u16le(desktopResize ? 1 : 0)
        .u16le(1) // bitmapCompressionFlag
        .u8(0) // highColorFlags
        .u8(drawingFlags)
        .u16le(1) // multipleRectangleSupport
        .u16le(0); // pad2octetsB
  }
}

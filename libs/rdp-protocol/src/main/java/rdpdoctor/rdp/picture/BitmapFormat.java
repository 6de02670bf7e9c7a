package rdpdoctor.rdp.picture;

import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.bitmap.InterleavedRleEncoder;
import rdpdoctor.rdp.bitmap.Planar;
import rdpdoctor.rdp.bitmap.RawBitmap;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.Bytes;

/**
 * What bitmaps a session has, as its capability sets agreed.
 *
 * @param depth of the session
 * @param compressionHeader whether TS_CD_HEADER stands ahead of compressed bitmaps: unless both
 *     sides set NO_BITMAP_COMPRESSION_HDR
 * @param skipAlpha whether bitmaps of 32 bits may come without an alpha plane: if the client set
 *     DRAW_ALLOW_SKIP_ALPHA
 */
public record BitmapFormat(ColorDepth depth, boolean compressionHeader, boolean skipAlpha) {

  private static final int WIDTH_UNIT = 4;

  /** What every client understands. */
  public static BitmapFormat plain(ColorDepth depth) {
    return new BitmapFormat(depth, true, false);
  }

  /** How wide a bitmap is to be for a target of this width: the specification wants fours. */
  public static int bitmapWidth(int targetWidth) {
    return (targetWidth + WIDTH_UNIT - 1) / WIDTH_UNIT * WIDTH_UNIT;
  }

  /**
   * The shortest that can be made of a bitmap.
   *
   * @param rgb 0xRRGGBB, highest row first, in rows of {@link #bitmapWidth} of the target's width
   */
  public BitmapData encode(int[] rgb, Rectangle target) {
    int width = bitmapWidth(target.width());
    int height = target.height();
    Bytes compressed =
        depth == ColorDepth.XRGB_8888
            ? Planar.encode(rgb, width, height, skipAlpha)
            : InterleavedRleEncoder.encode(rgb, width, height, depth);
    int headerSize = compressionHeader ? 8 : 0;
    boolean shorter = compressed.size() + headerSize < width * height * depth.bytesPerPixel();
    Bytes stream = shorter ? compressed : RawBitmap.encode(rgb, width, height, depth);
    return new BitmapData(target, width, height, depth.bitsPerPixel(), shorter, stream);
  }

  /** One bitmap as it stands in an update. */
  public Bytes encoded(int[] rgb, Rectangle target) {
    return encode(rgb, target).encode(compressionHeader);
  }
}

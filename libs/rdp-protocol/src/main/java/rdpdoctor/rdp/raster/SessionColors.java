package rdpdoctor.rdp.raster;

import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.bitmap.InterleavedRle;
import rdpdoctor.rdp.bitmap.Pixels;
import rdpdoctor.rdp.bitmap.Planar;
import rdpdoctor.rdp.bitmap.RawBitmap;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * What the pixels of a session mean.
 *
 * <p>In a session of 256 colors a pixel is an index of the palette, because raster operations work
 * on indexes and a new palette recolors what is there. In all others it is 0xRRGGBB, and raster
 * operations work on that.
 */
public final class SessionColors {

  public static final int PALETTE_SIZE = 256;

  private final ColorDepth depth;
  private final int[] palette = new int[PALETTE_SIZE];

  public SessionColors(ColorDepth depth) {
    this.depth = depth;
  }

  public ColorDepth depth() {
    return depth;
  }

  public boolean isIndexed() {
    return depth == ColorDepth.INDEXED_8;
  }

  /** Replaces a color of the palette by 0xRRGGBB. */
  public void setPaletteEntry(int index, int rgb) {
    palette[index] = rgb;
  }

  /** What is shown for a pixel, as 0xRRGGBB. */
  public int rgb(int pixel) {
    return isIndexed() ? palette[pixel & 0xFF] : pixel & 0xFFFFFF;
  }

  /**
   * The pixel for a color of an order: an index, a pixel of the session's depth, or red, green and
   * blue, each in the lowest bytes of the field.
   */
  public int pixel(int orderColor) {
    return switch (depth) {
      case INDEXED_8 -> orderColor & 0xFF;
      case RGB_555, RGB_565 -> depth.rgb(orderColor & 0xFFFF, palette);
      case RGB_888, XRGB_8888 ->
          (orderColor & 0xFF) << 16 | (orderColor & 0xFF00) | (orderColor >>> 16 & 0xFF);
    };
  }

  /** A bitmap of any depth, rows from the lowest up; compressed by the codec of its depth. */
  public Raster decode(Bytes data, int width, int height, int bitsPerPixel, boolean compressed)
      throws DecodeException {
    if (compressed && bitsPerPixel == 32) {
      return ofBgrx(Planar.decode(data, width, height), width, height);
    }
    byte[] rows =
        compressed
            ? InterleavedRle.decode(data, width, height, bitsPerPixel)
            : RawBitmap.decode(data, width, height, bitsPerPixel);
    return ofRows(rows, width, height, ColorDepth.of(bitsPerPixel));
  }

  /** What the codecs of 32 bits per pixel return. */
  public Raster ofBgrx(byte[] bgrx, int width, int height) throws DecodeException {
    requireMatching(ColorDepth.XRGB_8888);
    return Raster.takeOver(width, height, Pixels.ofBgrx(bgrx));
  }

  /** Rows without padding, lowest row first, of any depth that fits the session. */
  public Raster ofRows(byte[] rows, int width, int height, ColorDepth bitmapDepth)
      throws DecodeException {
    requireMatching(bitmapDepth);
    return Raster.takeOver(
        width,
        height,
        isIndexed()
            ? indexes(rows, width, height)
            : Pixels.ofBottomUpRows(rows, width, height, bitmapDepth, palette));
  }

  private void requireMatching(ColorDepth bitmapDepth) throws DecodeException {
    if (isIndexed() && bitmapDepth != depth) {
      throw new DecodeException(
          "bitmap: bitsPerPixel is %d, expected 8 in a session of 256 colors"
              .formatted(8 * bitmapDepth.bytesPerPixel()));
    }
  }

  private static int[] indexes(byte[] rows, int width, int height) {
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = rows[(height - 1 - y) * width + x] & 0xFF;
      }
    }
    return pixels;
  }
}

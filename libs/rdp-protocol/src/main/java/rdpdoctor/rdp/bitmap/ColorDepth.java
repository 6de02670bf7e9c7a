package rdpdoctor.rdp.bitmap;

import rdpdoctor.rdp.wire.DecodeException;

/** How many bits a pixel has, and which of them are its red, green and blue. */
public enum ColorDepth {
  /** Indexes of a palette of 256 colors. */
  INDEXED_8(8),
  RGB_555(15),
  RGB_565(16),
  RGB_888(24),
  XRGB_8888(32);

  private final int bits;

  ColorDepth(int bits) {
    this.bits = bits;
  }

  public static ColorDepth of(int bitsPerPixel) throws DecodeException {
    return switch (bitsPerPixel) {
      case 8 -> INDEXED_8;
      case 15 -> RGB_555;
      case 16 -> RGB_565;
      case 24 -> RGB_888;
      case 32 -> XRGB_8888;
      default ->
          throw new DecodeException(
              "bitmap: bitsPerPixel is %d, expected 8, 15, 16, 24 or 32".formatted(bitsPerPixel));
    };
  }

  public int bitsPerPixel() {
    return bits;
  }

  public int bytesPerPixel() {
    return (bits + 7) / 8;
  }

  /** The pixel with every bit of its color set. */
  int white() {
    return bits == 32 ? 0xFFFFFF : (1 << bits) - 1;
  }

  /**
   * A pixel as 0xRRGGBB. No specification says how five or six bits become eight; this is what
   * FreeRDP shows.
   */
  public int rgb(int pixel, int[] palette) {
    return switch (this) {
      case INDEXED_8 -> palette[pixel];
      case RGB_555 -> five(pixel >>> 10) << 16 | five(pixel >>> 5) << 8 | five(pixel);
      case RGB_565 -> five(pixel >>> 11) << 16 | six(pixel >>> 5) << 8 | five(pixel);
      case RGB_888, XRGB_8888 -> pixel & 0xFFFFFF;
    };
  }

  /** The pixel for 0xRRGGBB; lower bits that have no room are left out. */
  public int pixel(int rgb) {
    return switch (this) {
      case INDEXED_8 -> UniformPalette.index(rgb);
      case RGB_555 -> (rgb >>> 9 & 0x7C00) | (rgb >>> 6 & 0x03E0) | (rgb >>> 3 & 0x001F);
      case RGB_565 -> (rgb >>> 8 & 0xF800) | (rgb >>> 5 & 0x07E0) | (rgb >>> 3 & 0x001F);
      case RGB_888, XRGB_8888 -> rgb & 0xFFFFFF;
    };
  }

  private static int five(int value) {
    int bits = value & 0x1F;
    return (bits << 3) + (bits >>> 2);
  }

  private static int six(int value) {
    int bits = value & 0x3F;
    return Math.min((bits << 2) + (bits >>> 3), 0xFF);
  }
}

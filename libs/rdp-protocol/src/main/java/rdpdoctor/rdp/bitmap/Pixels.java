package rdpdoctor.rdp.bitmap;

/** Decoded bitmaps as 0xRRGGBB, highest row first. */
public final class Pixels {

  private static final int PALETTE_SIZE = 256;

  private Pixels() {}

  /**
   * Rows without padding, lowest row first, as {@link RawBitmap} and {@link InterleavedRle} return
   * them. Only a depth of 8 bits looks into the palette, 256 times 0xRRGGBB.
   */
  public static int[] ofBottomUpRows(
      byte[] rows, int width, int height, ColorDepth depth, int[] palette) {
    check(palette.length == PALETTE_SIZE, "palette", palette.length);
    check(rows.length == width * height * depth.bytesPerPixel(), "bitmap", rows.length);
    int[] rgb = new int[width * height];
    int at = 0;
    for (int y = height - 1; y >= 0; y--) {
      for (int x = 0; x < width; x++) {
        rgb[y * width + x] = depth.rgb(LittleEndian.get(rows, at, depth.bytesPerPixel()), palette);
        at += depth.bytesPerPixel();
      }
    }
    return rgb;
  }

  /** 32-bit BGRX, as {@link Planar} and {@link NsCodec} return it. */
  public static int[] ofBgrx(byte[] bgrx) {
    int[] rgb = new int[bgrx.length / 4];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = LittleEndian.get(bgrx, 4 * i, 3);
    }
    return rgb;
  }

  private static void check(boolean right, String array, int length) {
    if (!right) {
      throw new IllegalArgumentException("%s has %d elements".formatted(array, length));
    }
  }
}

package rdpdoctor.rdp.bitmap;

/**
 * A palette of 256 colors for every picture: three bits of red, three of green and two of blue,
 * each spread evenly from none to all.
 */
public final class UniformPalette {

  public static final int SIZE = 256;

  private UniformPalette() {}

  /** The index of the color that comes closest to 0xRRGGBB. */
  public static int index(int rgb) {
    return level(rgb >>> 16, 7) << 5 | level(rgb >>> 8, 7) << 2 | level(rgb, 3);
  }

  /** The color of an index as 0xRRGGBB. */
  public static int rgb(int index) {
    return value(index >>> 5, 7) << 16 | value(index >>> 2, 7) << 8 | value(index, 3);
  }

  private static int level(int component, int highest) {
    return ((component & 0xFF) * highest + 127) / 255;
  }

  private static int value(int level, int highest) {
    return (level & highest) * 255 / highest;
  }
}

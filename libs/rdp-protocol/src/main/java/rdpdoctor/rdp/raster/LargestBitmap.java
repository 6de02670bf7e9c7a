package rdpdoctor.rdp.raster;

import rdpdoctor.rdp.wire.DecodeException;

/**
 * The largest bitmap that makes sense on a screen: a run of a few bytes may stand for gigabytes.
 * Tiles at the edges stick out.
 */
public record LargestBitmap(int width, int height) {

  private static final int TILE = 64;

  public static LargestBitmap on(Surface screen) {
    return new LargestBitmap(screen.width() + TILE - 1, screen.height() + TILE - 1);
  }

  public void check(String structure, int width, int height) throws DecodeException {
    check(structure, "width", width, this.width);
    check(structure, "height", height, this.height);
  }

  private static void check(String structure, String field, int value, int largest)
      throws DecodeException {
    if (value < 1 || value > largest) {
      throw new DecodeException(
          "%s: %s is %d, expected 1 to %d".formatted(structure, field, value, largest));
    }
  }
}

package rdpdoctor.rdp.bitmap;

import rdpdoctor.rdp.wire.DecodeException;

/** The width and height of a bitmap in pixels, held to what a desktop can be. */
record BitmapSize(int width, int height) {

  private static final int LARGEST = 16384;

  /** The size that a peer states for this structure. */
  static BitmapSize of(String structure, int width, int height) throws DecodeException {
    check(structure, "width", width);
    check(structure, "height", height);
    return new BitmapSize(width, height);
  }

  int pixels() {
    return width * height;
  }

  /** Half of each side, rounded up: the size of a plane of which every other sample is left out. */
  BitmapSize halved() {
    return new BitmapSize((width + 1) / 2, (height + 1) / 2);
  }

  private static void check(String structure, String field, int value) throws DecodeException {
    if (value < 1 || value > LARGEST) {
      throw new DecodeException(
          "%s: %s is %d, expected 1 to %d".formatted(structure, field, value, LARGEST));
    }
  }
}

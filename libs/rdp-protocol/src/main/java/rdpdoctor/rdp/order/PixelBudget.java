package rdpdoctor.rdp.order;

import rdpdoctor.rdp.wire.DecodeException;

/** How many pixels a cache may still take; what a peer announces to keep is no measure. */
final class PixelBudget {

  private static final int LARGEST = 16 << 20;

  private final String cache;
  private long taken;

  PixelBudget(String cache) {
    this.cache = cache;
  }

  void take(int width, int height) throws DecodeException {
    long more = (long) width * height;
    if (taken + more > LARGEST) {
      throw new DecodeException(
          "%s: %d pixels are to be kept, expected at most %d"
              .formatted(cache, taken + more, LARGEST));
    }
    taken += more;
  }

  void giveBack(int width, int height) {
    taken -= (long) width * height;
  }
}

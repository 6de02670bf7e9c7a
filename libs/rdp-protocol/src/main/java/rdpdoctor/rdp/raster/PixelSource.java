package rdpdoctor.rdp.raster;

/** What stands at a place: a bitmap, a brush, one color everywhere. */
@FunctionalInterface
public interface PixelSource {

  int at(int x, int y);

  static PixelSource of(int pixel) {
    return (_, _) -> pixel;
  }

  /** The same, its origin moved to this place. */
  default PixelSource movedTo(int left, int top) {
    return (x, y) -> at(x - left, y - top);
  }
}

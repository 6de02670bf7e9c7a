package rdpdoctor.rdp.raster;

/** A bitmap in pixels of the session, highest row first. */
public final class Raster implements PixelSource {

  private final int width;
  private final int height;
  private final int[] pixels;

  private Raster(int width, int height, int[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** Takes the array over. */
  public static Raster takeOver(int width, int height, int[] pixels) {
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(
          "%d pixels for a bitmap of %d x %d".formatted(pixels.length, width, height));
    }
    return new Raster(width, height, pixels);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  @Override
  public int at(int x, int y) {
    return pixels[y * width + x];
  }

  /** The pixels of one row, into an array. */
  void copyRow(int x, int y, int count, int[] target, int targetIndex) {
    System.arraycopy(pixels, y * width + x, target, targetIndex, count);
  }
}

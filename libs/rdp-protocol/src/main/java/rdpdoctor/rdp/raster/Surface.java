package rdpdoctor.rdp.raster;

import java.util.BitSet;

/**
 * What is drawn on: the screen, or a bitmap that is not shown. It knows which of its pixels were
 * ever painted; the others are 0. Rows come into being with their first pixel.
 */
public final class Surface implements PixelSource {

  private final int width;
  private final int[][] rows;
  private final BitSet painted = new BitSet();

  public Surface(int width, int height) {
    this.width = width;
    this.rows = new int[height][];
  }

  public int width() {
    return width;
  }

  public int height() {
    return rows.length;
  }

  public Rectangle area() {
    return new Rectangle(0, 0, width, rows.length);
  }

  @Override
  public int at(int x, int y) {
    int[] row = rows[y];
    return row == null ? 0 : row[x];
  }

  /** How many pixels were painted at least once. */
  public int paintedPixels() {
    return painted.cardinality();
  }

  /** The part of this area that lies on the surface, as it is now. */
  public Raster copy(Rectangle area) {
    Rectangle part = area.intersect(area());
    int[] pixels = new int[part.width() * part.height()];
    for (int y = 0; y < part.height(); y++) {
      int[] row = rows[part.top() + y];
      if (row != null) {
        System.arraycopy(row, part.left(), pixels, y * part.width(), part.width());
      }
    }
    return Raster.takeOver(part.width(), part.height(), pixels);
  }

  /** Puts a bitmap down, its upper left corner at this place, as far as the clip lets it. */
  public void put(Raster bitmap, int left, int top, Rectangle clip) {
    Rectangle target =
        new Rectangle(left, top, bitmap.width(), bitmap.height()).intersect(clip).intersect(area());
    for (int y = target.top(); y < target.bottom(); y++) {
      bitmap.copyRow(target.left() - left, y - top, target.width(), row(y), target.left());
    }
    markPainted(target);
  }

  public void fill(Rectangle area, int pixel) {
    combine(area, Rop3.PATTERN_COPY, PixelSource.of(0), PixelSource.of(pixel));
  }

  /**
   * Makes each pixel of an area what a raster operation makes of it, of a source and of a pattern.
   */
  public void combine(Rectangle area, Rop3 rop, PixelSource source, PixelSource pattern) {
    Rectangle target = area.intersect(area());
    boolean usesPattern = rop.usesPattern();
    boolean usesSource = rop.usesSource();
    for (int y = target.top(); y < target.bottom(); y++) {
      int[] row = row(y);
      for (int x = target.left(); x < target.right(); x++) {
        int paint = usesPattern ? pattern.at(x, y) : 0;
        row[x] = rop.apply(paint, usesSource ? source.at(x, y) : 0, row[x]);
      }
    }
    if (!rop.usesDestination()) {
      markPainted(target);
    }
  }

  private int[] row(int y) {
    int[] row = rows[y];
    if (row == null) {
      row = new int[width];
      rows[y] = row;
    }
    return row;
  }

  private void markPainted(Rectangle area) {
    for (int y = area.top(); y < area.bottom(); y++) {
      int start = y * width;
      painted.set(start + area.left(), start + area.right());
    }
  }
}

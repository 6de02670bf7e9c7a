package rdpdoctor.rdp.raster;

/** A part of a surface; its right and bottom edges are not part of it. */
public record Rectangle(int left, int top, int width, int height) {

  public static final Rectangle EMPTY = new Rectangle(0, 0, 0, 0);

  /** From edges of which the right and the bottom one do not belong to the rectangle. */
  public static Rectangle between(int left, int top, int right, int bottom) {
    return new Rectangle(left, top, right - left, bottom - top);
  }

  public int right() {
    return left + width;
  }

  public int bottom() {
    return top + height;
  }

  public boolean isEmpty() {
    return width <= 0 || height <= 0;
  }

  public Rectangle intersect(Rectangle other) {
    Rectangle common =
        between(
            Math.max(left, other.left),
            Math.max(top, other.top),
            Math.min(right(), other.right()),
            Math.min(bottom(), other.bottom()));
    return common.isEmpty() ? EMPTY : common;
  }

  public Rectangle movedBy(int dx, int dy) {
    return new Rectangle(left + dx, top + dy, width, height);
  }
}

package rdpdoctor.rdp.order;

import java.util.List;
import java.util.function.Consumer;
import rdpdoctor.rdp.raster.Rectangle;

/**
 * The pixels of lines. Of two pixels that are equally near, the upper or left one is lit, whichever
 * end the line begins at; the last pixel belongs to the next line.
 */
final class Outline {

  private Outline() {}

  /** Runs of pixels, none of them outside of the clip. */
  static void draw(List<Point> points, Rectangle clip, Consumer<Rectangle> run) {
    for (int i = 1; i < points.size(); i++) {
      line(points.get(i - 1), points.get(i), clip, run);
    }
  }

  private static void line(Point from, Point to, Rectangle clip, Consumer<Rectangle> run) {
    int width = Math.abs(to.x() - from.x());
    int height = Math.abs(to.y() - from.y());
    if (width >= height) {
      flat(from, to, clip, run);
    } else {
      steep(from, to, clip, run);
    }
  }

  private static void flat(Point from, Point to, Rectangle clip, Consumer<Rectangle> run) {
    Point left = from.x() <= to.x() ? from : new Point(to.x() + 1, to.y());
    int count = Math.abs(to.x() - from.x());
    int first = Math.max(left.x(), clip.left());
    int end = Math.min(left.x() + count, clip.right());
    for (int x = first; x < end; x++) {
      int y = between(from.x(), from.y(), to.x(), to.y(), x);
      emit(new Rectangle(x, y, 1, 1), clip, run);
    }
  }

  private static void steep(Point from, Point to, Rectangle clip, Consumer<Rectangle> run) {
    Point top = from.y() <= to.y() ? from : new Point(to.x(), to.y() + 1);
    int count = Math.abs(to.y() - from.y());
    int first = Math.max(top.y(), clip.top());
    int end = Math.min(top.y() + count, clip.bottom());
    for (int y = first; y < end; y++) {
      int x = between(from.y(), from.x(), to.y(), to.x(), y);
      emit(new Rectangle(x, y, 1, 1), clip, run);
    }
  }

  /** The value at {@code at} on the way from one point to another; a half is rounded down. */
  private static int between(int start, int startValue, int end, int endValue, int at) {
    long length = Math.abs((long) end - start);
    long gone = Math.abs((long) at - start);
    long rise = ((long) endValue - startValue) * gone;
    return startValue + (int) Math.ceilDiv(2 * rise - length, 2 * length);
  }

  private static void emit(Rectangle pixel, Rectangle clip, Consumer<Rectangle> run) {
    if (!pixel.intersect(clip).isEmpty()) {
      run.accept(pixel);
    }
  }
}

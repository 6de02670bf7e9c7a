package rdpdoctor.rdp.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import rdpdoctor.rdp.raster.Rectangle;

/** The pixels of polygons and ellipses: those whose center lies inside. */
final class FilledShape {

  private FilledShape() {}

  /** Where an edge crosses the middle of a row, and whether it goes down or up there. */
  private record Crossing(double x, int direction) {}

  static void polygon(Polygon polygon, Rectangle clip, Consumer<Rectangle> run) {
    for (int y = clip.top(); y < clip.bottom(); y++) {
      polygonRow(crossings(polygon.points(), y), polygon.winding(), y, clip, run);
    }
  }

  private static void polygonRow(
      List<Crossing> crossings, boolean winding, int y, Rectangle clip, Consumer<Rectangle> run) {
    int turns = 0;
    for (int i = 0; i + 1 < crossings.size(); i++) {
      turns += winding ? crossings.get(i).direction() : 1;
      if (winding ? turns != 0 : turns % 2 != 0) {
        emit(crossings.get(i).x(), crossings.get(i + 1).x(), y, clip, run);
      }
    }
  }

  private static List<Crossing> crossings(List<Point> points, int y) {
    double middle = y + 0.5;
    List<Crossing> crossings = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point from = points.get(i);
      Point to = points.get((i + 1) % points.size());
      if (from.y() < middle != to.y() < middle) {
        double x = from.x() + (middle - from.y()) * (to.x() - from.x()) / (to.y() - from.y());
        crossings.add(new Crossing(x, from.y() < to.y() ? 1 : -1));
      }
    }
    crossings.sort(Comparator.comparingDouble(Crossing::x));
    return crossings;
  }

  /** An outline is one pixel wide. */
  static void ellipse(Ellipse ellipse, Rectangle clip, Consumer<Rectangle> run) {
    Rectangle area = ellipse.area();
    for (int y = Math.max(area.top(), clip.top());
        y < Math.min(area.bottom(), clip.bottom());
        y++) {
      double half = halfChord(area, y);
      double center = area.left() + area.width() / 2.0;
      if (ellipse.filled()) {
        emit(center - half, center + half, y, clip, run);
      } else {
        double inner = Math.min(halfChord(area, y - 1), halfChord(area, y + 1));
        double hollow = Math.max(0, Math.min(inner, half - 1));
        emit(center - half, center - hollow, y, clip, run);
        emit(center + hollow, center + half, y, clip, run);
      }
    }
  }

  private static double halfChord(Rectangle area, int y) {
    double distance = (y + 0.5 - area.top() - area.height() / 2.0) / (area.height() / 2.0);
    return area.width() / 2.0 * Math.sqrt(Math.max(0, 1 - distance * distance));
  }

  private static void emit(
      double left, double right, int y, Rectangle clip, Consumer<Rectangle> run) {
    int first = (int) Math.ceil(left - 0.5);
    int end = (int) Math.ceil(right - 0.5);
    Rectangle pixels = Rectangle.between(first, y, end, y + 1).intersect(clip);
    if (!pixels.isEmpty()) {
      run.accept(pixels);
    }
  }
}

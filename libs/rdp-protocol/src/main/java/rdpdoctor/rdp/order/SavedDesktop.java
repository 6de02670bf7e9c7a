package rdpdoctor.rdp.order;

import rdpdoctor.rdp.raster.Raster;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.DecodeException;

/** The saved desktop bitmap, [MS-RDPEGDI] 3.1.1.1.6: what menus and windows hid for a while. */
final class SavedDesktop {

  /** The size that every client announces, 480 x 480. */
  private static final int SIZE = 230_400;

  private final int[] pixels = new int[SIZE];

  void apply(SaveBitmap order, Surface surface) throws DecodeException {
    Rectangle area = order.area();
    if (!area.intersect(surface.area()).equals(area)
        || order.position() < 0
        || order.position() > SIZE - area.width() * area.height()) {
      throw new DecodeException(
          "SAVEBITMAP_ORDER: rectangle is %d x %d at position %d, expected one of the surface in %d"
              .formatted(area.width(), area.height(), order.position(), SIZE));
    }
    if (order.restores()) {
      restore(order, surface);
    } else {
      save(order, surface);
    }
  }

  private void save(SaveBitmap order, Surface surface) {
    Rectangle area = order.area();
    int position = order.position();
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        pixels[position++] = surface.at(x, y);
      }
    }
  }

  private void restore(SaveBitmap order, Surface surface) {
    Rectangle area = order.area();
    int[] part = new int[area.width() * area.height()];
    System.arraycopy(pixels, order.position(), part, 0, part.length);
    Raster saved = Raster.takeOver(area.width(), area.height(), part);
    surface.put(saved, area.left(), area.top(), area);
  }
}

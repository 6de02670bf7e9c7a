package rdpdoctor.rdp.order;

import java.util.HashMap;
import java.util.Map;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.DecodeException;

/** The offscreen bitmap cache, [MS-RDPEGDI] 3.1.1.1.5: surfaces that are not shown. */
final class OffscreenBitmaps {

  private final Map<Integer, Surface> bitmaps = new HashMap<>();
  private final PixelBudget budget = new PixelBudget("offscreen bitmap cache");

  void create(AlternateOrder.CreateOffscreenBitmap order) throws DecodeException {
    order.deleted().forEach(this::delete);
    delete(order.id());
    budget.take(order.width(), order.height());
    bitmaps.put(order.id(), new Surface(order.width(), order.height()));
  }

  Surface get(int id) throws DecodeException {
    Surface bitmap = bitmaps.get(id);
    if (bitmap == null) {
      throw new DecodeException("offscreen bitmap cache: entry %d is empty".formatted(id));
    }
    return bitmap;
  }

  private void delete(int id) {
    Surface deleted = bitmaps.remove(id);
    if (deleted != null) {
      budget.giveBack(deleted.width(), deleted.height());
    }
  }
}

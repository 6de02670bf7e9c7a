package rdpdoctor.rdp.order;

import java.util.HashMap;
import java.util.Map;
import rdpdoctor.rdp.raster.Raster;
import rdpdoctor.rdp.wire.DecodeException;

/** The bitmap caches, [MS-RDPEGDI] 3.1.1.1.1; the waiting list is an entry like the others. */
final class BitmapCache {

  private final Map<Integer, Raster> bitmaps = new HashMap<>();
  private final PixelBudget budget = new PixelBudget("bitmap cache");

  void put(int cacheId, int cacheIndex, Raster bitmap) throws DecodeException {
    budget.take(bitmap.width(), bitmap.height());
    Raster replaced = bitmaps.put(key(cacheId, cacheIndex), bitmap);
    if (replaced != null) {
      budget.giveBack(replaced.width(), replaced.height());
    }
  }

  Raster get(int cacheId, int cacheIndex) throws DecodeException {
    Raster bitmap = bitmaps.get(key(cacheId, cacheIndex));
    if (bitmap == null) {
      throw new DecodeException(
          "bitmap cache: entry %d of cache %d is empty".formatted(cacheIndex, cacheId));
    }
    return bitmap;
  }

  private static int key(int cacheId, int cacheIndex) {
    return cacheId << 16 | cacheIndex;
  }
}

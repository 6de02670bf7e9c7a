package rdpdoctor.rdp.order;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.raster.Raster;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The brush caches, [MS-RDPEGDI] 3.1.1.1.4: one for brushes of one bit a pixel, which the order
 * colors, and one for brushes with colors of their own. Rows come from the lowest up.
 */
final class BrushCache {

  static final int BMF_1BPP = 1;

  private static final int BMF_8BPP = 3;
  private static final int BMF_16BPP = 4;
  private static final int BMF_24BPP = 5;
  private static final int BMF_32BPP = 6;

  private static final int ENTRIES = 64;
  private static final int PIXELS = Brush.SIDE * Brush.SIDE;

  /** Two bits for each pixel, then the four colors that these are. */
  private static final int INDEXES_SIZE = PIXELS / 4;

  private final SessionColors colors;
  private final Map<Integer, Bytes> masks = new HashMap<>();
  private final Map<Integer, Raster> pictures = new HashMap<>();

  BrushCache(SessionColors colors) {
    this.colors = colors;
  }

  void put(SecondaryOrder.CacheBrush brush) throws DecodeException {
    if (brush.entry() >= ENTRIES) {
      throw new DecodeException(
          "CACHE_BRUSH_ORDER: cacheEntry is %d, expected at most 63".formatted(brush.entry()));
    }
    if (brush.format() == BMF_1BPP) {
      require(brush.data(), Brush.SIDE);
      masks.put(brush.entry(), Bytes.of(brush.data().toArray()));
    } else {
      pictures.put(brush.entry(), picture(brush));
    }
  }

  /** One byte for each row, from the lowest up. */
  Bytes mask(int entry) throws DecodeException {
    return present(masks.get(entry), entry);
  }

  Raster picture(int entry) throws DecodeException {
    return present(pictures.get(entry), entry);
  }

  private static <T> T present(@Nullable T brush, int entry) throws DecodeException {
    if (brush == null) {
      throw new DecodeException("brush cache: entry %d is empty".formatted(entry));
    }
    return brush;
  }

  private Raster picture(SecondaryOrder.CacheBrush brush) throws DecodeException {
    ColorDepth depth = depth(brush.format());
    int bytes = depth.bytesPerPixel();
    Bytes rows =
        brush.data().size() == INDEXES_SIZE + 4 * bytes
            ? expanded(brush.data(), bytes)
            : brush.data();
    require(rows, PIXELS * bytes);
    return colors.ofRows(rows.toArray(), Brush.SIDE, Brush.SIDE, depth);
  }

  private ColorDepth depth(int format) throws DecodeException {
    return switch (format) {
      case BMF_8BPP -> ColorDepth.INDEXED_8;
      case BMF_16BPP ->
          colors.depth() == ColorDepth.RGB_555 ? ColorDepth.RGB_555 : ColorDepth.RGB_565;
      case BMF_24BPP -> ColorDepth.RGB_888;
      case BMF_32BPP -> ColorDepth.XRGB_8888;
      default ->
          throw new DecodeException(
              "CACHE_BRUSH_ORDER: iBitmapFormat is %d, expected 1 or 3 to 6".formatted(format));
    };
  }

  private static Bytes expanded(Bytes data, int bytesPerPixel) {
    ByteWriter rows = new ByteWriter();
    for (int i = 0; i < PIXELS; i++) {
      int index = (data.get(i / 4) >>> (6 - 2 * (i % 4))) & 3;
      int color = INDEXES_SIZE + index * bytesPerPixel;
      rows.bytes(data.slice(color, color + bytesPerPixel));
    }
    return rows.toBytes();
  }

  private static void require(Bytes data, int size) throws DecodeException {
    if (data.size() != size) {
      throw new DecodeException(
          "CACHE_BRUSH_ORDER: iBytes is %d, expected %d".formatted(data.size(), size));
    }
  }
}

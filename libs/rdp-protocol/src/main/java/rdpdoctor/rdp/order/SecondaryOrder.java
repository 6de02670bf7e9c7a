package rdpdoctor.rdp.order;

import java.util.List;
import rdpdoctor.rdp.raster.ExtendedBitmap;
import rdpdoctor.rdp.wire.Bytes;

/** An order that fills a cache, [MS-RDPEGDI] 2.2.2.2.1.2. */
sealed interface SecondaryOrder {

  /**
   * CACHE_BITMAP_ORDER and CACHE_BITMAP_REV2_ORDER, 2.2.2.2.1.2.2 and 3.
   *
   * @param bitsPerPixel 16 also for a bitmap of 15 in a session of 15
   */
  record CacheBitmap(
      int cacheId,
      int cacheIndex,
      int width,
      int height,
      int bitsPerPixel,
      boolean compressed,
      Bytes data)
      implements SecondaryOrder {}

  /** CACHE_BITMAP_REV3_ORDER, 2.2.2.2.1.2.8. */
  record CacheExtendedBitmap(int cacheId, int cacheIndex, ExtendedBitmap bitmap)
      implements SecondaryOrder {}

  /** CACHE_GLYPH_ORDER and CACHE_GLYPH_REV2_ORDER, 2.2.2.2.1.2.5 and 6. */
  record CacheGlyphs(int cacheId, List<Glyph> glyphs) implements SecondaryOrder {}

  /**
   * CACHE_BRUSH_ORDER, 2.2.2.2.1.2.7: 8 x 8 pixels.
   *
   * @param format iBitmapFormat
   */
  record CacheBrush(int entry, int format, Bytes data) implements SecondaryOrder {}

  /**
   * One that draws nothing by itself: a color table, which says what the indexes of the session's
   * own palette are, or a type that nobody knows yet.
   */
  record Passed(int orderType) implements SecondaryOrder {}
}

package rdpdoctor.rdp.order;

import rdpdoctor.rdp.raster.SessionColors;

/** All that orders put by for later orders, [MS-RDPEGDI] 3.1.1.1. */
record Caches(
    BitmapCache bitmaps,
    GlyphCache glyphs,
    BrushCache brushes,
    OffscreenBitmaps offscreen,
    SavedDesktop savedDesktop) {

  static Caches empty(SessionColors colors) {
    return new Caches(
        new BitmapCache(),
        new GlyphCache(),
        new BrushCache(colors),
        new OffscreenBitmaps(),
        new SavedDesktop());
  }
}

package rdpdoctor.rdp.order;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rdpdoctor.rdp.raster.PixelSource;
import rdpdoctor.rdp.raster.Raster;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.raster.Rop3;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.DecodeException;

/** Draws primary orders on the surface that was switched to. */
final class Painter {

  /** The cache that MemBlt names for an offscreen bitmap. */
  private static final int OFFSCREEN = 0xFF;

  private static final PixelSource NOTHING = PixelSource.of(0);

  private final SessionColors colors;
  private final Caches caches;
  private final BrushPatterns patterns;
  private Surface surface;

  Painter(Surface screen, SessionColors colors, Caches caches) {
    this.surface = screen;
    this.colors = colors;
    this.caches = caches;
    this.patterns = new BrushPatterns(colors, caches.brushes());
  }

  void switchTo(Surface other) {
    surface = other;
  }

  void draw(PrimaryOrder order, Rectangle bounds) throws DecodeException {
    Rectangle clip = bounds.intersect(surface.area());
    switch (order) {
      case DstBlt(List<Rectangle> areas, Rop3 rop) -> blit(areas, rop, Optional.of(NOTHING), clip);
      case PatBlt(List<Rectangle> areas, Rop3 rop, Brush brush) ->
          blit(areas, rop, paint(rop, brush), clip);
      case OpaqueRect(List<Rectangle> areas, int color) ->
          blit(areas, Rop3.PATTERN_COPY, solid(color), clip);
      case ScrBlt scrBlt -> scrBlt(scrBlt, clip);
      case MemBlt memBlt -> memBlt(memBlt, clip);
      case Polyline polyline -> {
        Consumer<Rectangle> pen = pen(polyline.rop(), solid(polyline.color()));
        Outline.draw(polyline.points(), clip, pen);
      }
      case Polygon polygon ->
          FilledShape.polygon(
              polygon, clip, pen(polygon.rop(), paint(polygon.rop(), polygon.brush())));
      case Ellipse ellipse ->
          FilledShape.ellipse(
              ellipse, clip, pen(ellipse.rop(), paint(ellipse.rop(), ellipse.brush())));
      case SaveBitmap saveBitmap -> caches.savedDesktop().apply(saveBitmap, surface);
      case GlyphText text -> text(text, clip);
      case DrawNineGrid() -> {
        // Not drawn.
      }
    }
  }

  /** An operation without a pattern comes with any brush, or with none that was ever sent. */
  private Optional<PixelSource> paint(Rop3 rop, Brush brush) throws DecodeException {
    return rop.usesPattern() ? patterns.of(brush) : Optional.of(NOTHING);
  }

  private Optional<PixelSource> solid(int color) {
    return Optional.of(PixelSource.of(colors.pixel(color)));
  }

  private void blit(
      List<Rectangle> areas, Rop3 rop, Optional<PixelSource> pattern, Rectangle clip) {
    Consumer<Rectangle> pen = pen(rop, pattern);
    areas.forEach(area -> pen.accept(area.intersect(clip)));
  }

  private Consumer<Rectangle> pen(Rop3 rop, Optional<PixelSource> pattern) {
    return run -> pattern.ifPresent(paint -> surface.combine(run, rop, NOTHING, paint));
  }

  private void scrBlt(ScrBlt order, Rectangle clip) {
    for (Rectangle area : order.areas()) {
      Rectangle source =
          area.intersect(clip).movedBy(order.dx(), order.dy()).intersect(surface.area());
      Rectangle target = source.movedBy(-order.dx(), -order.dy());
      // A copy, because source and target may overlap.
      Raster copy = surface.copy(source);
      combine(copy, target.left(), target.top(), target, order.rop(), NOTHING);
    }
  }

  private void memBlt(MemBlt order, Rectangle clip) throws DecodeException {
    Raster bitmap = source(order);
    int left = order.area().left() - order.sourceX();
    int top = order.area().top() - order.sourceY();
    Rectangle target =
        new Rectangle(left, top, bitmap.width(), bitmap.height())
            .intersect(order.area())
            .intersect(clip);
    Optional<PixelSource> pattern = paint(order.rop(), order.brush());
    pattern.ifPresent(paint -> combine(bitmap, left, top, target, order.rop(), paint));
  }

  private Raster source(MemBlt order) throws DecodeException {
    if (order.cacheId() != OFFSCREEN) {
      return caches.bitmaps().get(order.cacheId(), order.cacheIndex());
    }
    Surface offscreen = caches.offscreen().get(order.cacheIndex());
    return offscreen.copy(offscreen.area());
  }

  private void combine(
      Raster bitmap, int left, int top, Rectangle target, Rop3 rop, PixelSource pattern) {
    if (rop.equals(Rop3.SOURCE_COPY)) {
      surface.put(bitmap, left, top, target);
    } else {
      surface.combine(target, rop, bitmap.movedTo(left, top), pattern);
    }
  }

  private void text(GlyphText text, Rectangle clip) throws DecodeException {
    if (text.newGlyph().isPresent()) {
      caches.glyphs().put(text.cacheId(), text.newGlyph().get());
    }
    surface.fill(text.opaque().intersect(clip), colors.pixel(text.opaqueColor()));
    new TextLine(text, caches.glyphs(), surface, clip, colors.pixel(text.textColor())).write();
  }
}

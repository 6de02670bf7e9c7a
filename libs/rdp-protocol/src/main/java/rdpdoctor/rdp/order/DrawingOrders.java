package rdpdoctor.rdp.order;

import java.util.Optional;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.raster.ExtendedBitmap;
import rdpdoctor.rdp.raster.LargestBitmap;
import rdpdoctor.rdp.raster.Raster;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The drawing orders of an active session, from its first to its last. */
public final class DrawingOrders {

  private static final int CLASS_MASK = 0x03;
  private static final int PRIMARY = 0x01;
  private static final int ALTERNATE_SECONDARY = 0x02;
  private static final int SECONDARY = 0x03;

  private final Surface screen;
  private final SessionColors colors;
  private final BitmapCodecs codecs;
  private final Caches caches;
  private final PrimaryOrders primaryOrders = new PrimaryOrders();
  private final Painter painter;

  public DrawingOrders(Surface screen, SessionColors colors, BitmapCodecs codecs) {
    this.screen = screen;
    this.colors = colors;
    this.codecs = codecs;
    this.caches = Caches.empty(colors);
    this.painter = new Painter(screen, colors, caches);
  }

  /**
   * TS_UPDATE_ORDERS_PDU_DATA, [MS-RDPEGDI] 2.2.2.1, from its numberOrders on. An order that can be
   * read and not be drawn, because it names an empty entry of a cache for instance, is refused only
   * when those behind it are drawn.
   */
  public void apply(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("drawing order", data);
    int count = reader.u16le("numberOrders");
    Optional<DecodeException> firstRefusal = Optional.empty();
    for (int i = 0; i < count; i++) {
      Drawing drawing = read(reader);
      try {
        drawing.draw();
      } catch (DecodeException e) {
        firstRefusal = firstRefusal.or(() -> Optional.of(e));
      }
    }
    if (firstRefusal.isPresent()) {
      throw firstRefusal.get();
    }
  }

  private interface Drawing {
    void draw() throws DecodeException;
  }

  private Drawing read(ByteReader reader) throws DecodeException {
    int controlFlags = reader.u8("controlFlags");
    return switch (controlFlags & CLASS_MASK) {
      case PRIMARY -> {
        PrimaryOrders.Bounded order = primaryOrders.read(reader, controlFlags);
        yield () -> painter.draw(order.order(), order.bounds());
      }
      case SECONDARY -> {
        SecondaryOrder order = SecondaryOrders.read(reader);
        yield () -> cache(order);
      }
      case ALTERNATE_SECONDARY -> {
        AlternateOrder order = AlternateOrder.read(reader, controlFlags >>> 2);
        yield () -> obey(order);
      }
      default ->
          throw reader.wrong(
              "controlFlags", "0x%02x".formatted(controlFlags), "TS_STANDARD or TS_SECONDARY");
    };
  }

  private void cache(SecondaryOrder order) throws DecodeException {
    switch (order) {
      case SecondaryOrder.CacheBitmap bitmap ->
          caches.bitmaps().put(bitmap.cacheId(), bitmap.cacheIndex(), decode(bitmap));
      case SecondaryOrder.CacheExtendedBitmap(int cacheId, int index, ExtendedBitmap bitmap) -> {
        check("CACHE_BITMAP_REV3_ORDER", bitmap.width(), bitmap.height());
        caches.bitmaps().put(cacheId, index, codecs.decode(bitmap, colors));
      }
      case SecondaryOrder.CacheGlyphs glyphs -> {
        for (Glyph glyph : glyphs.glyphs()) {
          caches.glyphs().put(glyphs.cacheId(), glyph);
        }
      }
      case SecondaryOrder.CacheBrush brush -> caches.brushes().put(brush);
      case SecondaryOrder.Passed _ -> {
        // Nothing to keep.
      }
    }
  }

  private Raster decode(SecondaryOrder.CacheBitmap bitmap) throws DecodeException {
    check("cache bitmap order", bitmap.width(), bitmap.height());
    boolean fifteen = bitmap.bitsPerPixel() == 16 && colors.depth() == ColorDepth.RGB_555;
    return colors.decode(
        bitmap.data(),
        bitmap.width(),
        bitmap.height(),
        fifteen ? 15 : bitmap.bitsPerPixel(),
        bitmap.compressed());
  }

  private void check(String order, int width, int height) throws DecodeException {
    LargestBitmap.on(screen).check(order, width, height);
  }

  private void obey(AlternateOrder order) throws DecodeException {
    switch (order) {
      case AlternateOrder.CreateOffscreenBitmap create -> caches.offscreen().create(create);
      case AlternateOrder.SwitchSurface(int id) ->
          painter.switchTo(id == AlternateOrder.SCREEN ? screen : caches.offscreen().get(id));
      case AlternateOrder.Passed _ -> {
        // Nothing to draw.
      }
    }
  }
}

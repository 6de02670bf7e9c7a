package rdpdoctor.rdp.picture;

import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.order.DrawingOrders;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The desktop of an active session, painted by its updates. A session that is activated anew, which
 * is how a desktop changes its size, has a new one.
 */
public final class Canvas {

  private static final int LARGEST = 16384;

  private final Surface screen;
  private final SessionColors colors;
  private final BitmapUpdate bitmaps;
  private final SurfaceCommands surfaceCommands;
  private final DrawingOrders orders;

  private Canvas(Surface screen, ColorDepth depth, BitmapCodecs codecs) {
    this.screen = screen;
    this.colors = new SessionColors(depth);
    this.bitmaps = new BitmapUpdate(screen, colors);
    this.surfaceCommands = new SurfaceCommands(screen, colors, codecs);
    this.orders = new DrawingOrders(screen, colors, codecs);
  }

  /**
   * As the server's Bitmap Capability Set describes its desktop.
   *
   * @param bitsPerPixel 8, 15, 16, 24 or 32
   * @param codecs those that the client announced
   */
  public static Canvas of(int width, int height, int bitsPerPixel, BitmapCodecs codecs)
      throws DecodeException {
    check("desktopWidth", width);
    check("desktopHeight", height);
    return new Canvas(new Surface(width, height), ColorDepth.of(bitsPerPixel), codecs);
  }

  private static void check(String field, int value) throws DecodeException {
    if (value < 1 || value > LARGEST) {
      throw new DecodeException(
          "TS_BITMAP_CAPABILITYSET: %s is %d, expected 1 to %d".formatted(field, value, LARGEST));
    }
  }

  /**
   * Paints one update. After a refusal the canvas is still usable, and what could be drawn is
   * drawn.
   */
  public void apply(Update update) throws DecodeException {
    switch (update.kind()) {
      case ORDERS -> orders.apply(update.data());
      case BITMAP -> bitmaps.apply(update.data());
      case PALETTE -> PaletteUpdate.apply(update.data(), colors);
      case SURFACE_COMMANDS -> surfaceCommands.apply(update.data());
      case SYNCHRONIZE, POINTER -> {
        // Neither paints anything.
      }
    }
  }

  public int width() {
    return screen.width();
  }

  public int height() {
    return screen.height();
  }

  /** The color of a pixel as 0xRRGGBB; black where nothing was painted yet. */
  public int rgb(int x, int y) {
    return colors.rgb(screen.at(x, y));
  }

  /** How much of the picture has arrived, from 0 to 1. */
  public double paintedShare() {
    return (double) screen.paintedPixels() / ((long) width() * height());
  }
}

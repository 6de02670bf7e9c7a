package rdpdoctor.rdp.order;

import java.util.Arrays;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.raster.SessionColors;
import rdpdoctor.rdp.raster.Surface;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** A small screen and what orders made of it. */
final class Drawn {

  private final Surface screen;
  private final SessionColors colors;
  private final DrawingOrders orders;

  private Drawn(int width, int height, ColorDepth depth) {
    this.screen = new Surface(width, height);
    this.colors = new SessionColors(depth);
    this.orders = new DrawingOrders(screen, colors, BitmapCodecs.none());
  }

  static Drawn on(int width, int height) {
    return new Drawn(width, height, ColorDepth.XRGB_8888);
  }

  static Drawn on(int width, int height, ColorDepth depth) {
    return new Drawn(width, height, depth);
  }

  /** Each is one order in hex. */
  Drawn draw(String... hex) throws DecodeException {
    orders.apply(update(hex));
    return this;
  }

  void apply(Bytes update) throws DecodeException {
    orders.apply(update);
  }

  static Bytes update(String... hex) {
    ByteWriter update = new ByteWriter().u16le(hex.length);
    Arrays.stream(hex).map(Bytes::hex).forEach(update::bytes);
    return update.toBytes();
  }

  /** A secondary order around its body. */
  static String secondary(int type, int extraFlags, String body) {
    Bytes bytes = Bytes.hex(body);
    return new ByteWriter()
        .u8(0x03)
        .u16le(bytes.size() - 7)
        .u16le(extraFlags)
        .u8(type)
        .bytes(bytes)
        .toBytes()
        .toHex();
  }

  int rgb(int x, int y) {
    return colors.rgb(screen.at(x, y));
  }

  int paintedPixels() {
    return screen.paintedPixels();
  }

  /** One line for each row: a dot for black, and W, R, G and B for the pure colors. */
  String picture() {
    StringBuilder picture = new StringBuilder();
    for (int y = 0; y < screen.height(); y++) {
      for (int x = 0; x < screen.width(); x++) {
        picture.append(letter(rgb(x, y)));
      }
      picture.append('\n');
    }
    return picture.toString();
  }

  private static char letter(int rgb) {
    return switch (rgb) {
      case 0x000000 -> '.';
      case 0xFFFFFF -> 'W';
      case 0xFF0000 -> 'R';
      case 0x00FF00 -> 'G';
      case 0x0000FF -> 'B';
      default -> '?';
    };
  }
}

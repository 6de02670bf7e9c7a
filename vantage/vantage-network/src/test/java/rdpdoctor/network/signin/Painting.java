package rdpdoctor.network.signin;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/** The picture that the scenario server draws: tiles of one colour each, as bitmaps of 16 bits. */
final class Painting {

  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  private static final int TILE = 32;
  private static final int BITMAP = 1;
  private static final int BITMAP_COMPRESSION = 1;

  private Painting() {}

  /**
   * Whether a pixel, as 0xRRGGBB, is the one of the picture, but for what clients differ in when
   * they widen five or six bits to eight.
   */
  static boolean isAt(int x, int y, int rgb) {
    int rgb565 = rgb565(x, y);
    return isNear(rgb >> 16, (rgb565 >> 11) << 3)
        && isNear(rgb >> 8, (rgb565 >> 5 & 0x3F) << 2)
        && isNear(rgb, (rgb565 & 0x1F) << 3);
  }

  /** The lowest bits, which are to be filled, are zero in the expected one. */
  private static boolean isNear(int channel, int expected) {
    int excess = (channel & 0xFF) - expected;
    return excess >= 0 && excess < 8;
  }

  private static int rgb565(int x, int y) {
    int column = x / TILE;
    int row = y / TILE;
    int red = column * 31 / (WIDTH / TILE - 1);
    int green = row * 63 / (HEIGHT / TILE - 1);
    int blue = (column + row) % 32;
    return red << 11 | green << 5 | blue;
  }

  /** One update for each tile, in the slow path. */
  static List<Bytes> updates() {
    List<Bytes> updates = new ArrayList<>();
    for (int y = 0; y < HEIGHT; y += TILE) {
      for (int x = 0; x < WIDTH; x += TILE) {
        updates.add(bitmap(x, y, TILE, TILE, 0, tile(x, y)));
      }
    }
    return updates;
  }

  /** A rectangle that claims to be larger than any desktop, in a few bytes of run lengths. */
  static Bytes monstrousRectangle() {
    Bytes runs = Bytes.hex("f6ffff0000".repeat(16));
    return bitmap(0, 0, 0x7FFC, 0x7FFF, BITMAP_COMPRESSION, runs);
  }

  private static Bytes tile(int x, int y) {
    ByteWriter pixels = new ByteWriter();
    for (int i = 0; i < TILE * TILE; i++) {
      pixels.u16le(rgb565(x, y));
    }
    return pixels.toBytes();
  }

  /** TS_UPDATE_BITMAP_DATA with one TS_BITMAP_DATA, [MS-RDPBCGR] 2.2.9.1.1.3.1.2. */
  private static Bytes bitmap(int x, int y, int width, int height, int flags, Bytes data) {
    return SharePdus.data(
        SharePdus.UPDATE,
        new ByteWriter()
            .u16le(BITMAP)
            .u16le(1)
            .u16le(x)
            .u16le(y)
            .u16le(x + width - 1)
            .u16le(y + height - 1)
            .u16le(width)
            .u16le(height)
            .u16le(16)
            .u16le(flags)
            .u16le(data.size())
            .bytes(data)
            .toBytes());
  }
}

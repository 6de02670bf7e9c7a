package rdpdoctor.rdp.bitmap;

import java.util.Arrays;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Interleaved run-length encoding, [MS-RDPBCGR] 2.2.9.1.1.3.1.2.4 RLE_BITMAP_STREAM and 3.1.9: a
 * stream of compression orders, each of which paints a run of pixels.
 *
 * <pre>
 *  7 6 5 4 3 2 1 0
 *  code |  length    regular order; length 0: one more byte, counted from 32
 *  code   | length   lite order;    length 0: one more byte, counted from 16
 *  1 1 1 1 code      mega mega order with a length of 16 bits, or one without length
 * </pre>
 *
 * A length of the first two counts bytes of a bit mask where the order has one, and pixels if it
 * stands in a byte of its own.
 */
public final class InterleavedRle {

  private static final String STRUCTURE = "interleaved RLE bitmap";

  static final int REGULAR_BG_RUN = 0x0;
  static final int REGULAR_FG_RUN = 0x1;
  static final int REGULAR_FGBG_IMAGE = 0x2;
  static final int REGULAR_COLOR_RUN = 0x3;
  static final int REGULAR_COLOR_IMAGE = 0x4;
  static final int LITE_SET_FG_FG_RUN = 0xC;
  static final int LITE_SET_FG_FGBG_IMAGE = 0xD;
  static final int LITE_DITHERED_RUN = 0xE;
  static final int MEGA_MEGA_BG_RUN = 0xF0;
  static final int MEGA_MEGA_FG_RUN = 0xF1;
  static final int MEGA_MEGA_FGBG_IMAGE = 0xF2;
  static final int MEGA_MEGA_COLOR_RUN = 0xF3;
  static final int MEGA_MEGA_COLOR_IMAGE = 0xF4;
  static final int MEGA_MEGA_SET_FG_RUN = 0xF6;
  static final int MEGA_MEGA_SET_FGBG_IMAGE = 0xF7;
  static final int MEGA_MEGA_DITHERED_RUN = 0xF8;
  static final int SPECIAL_FGBG_1 = 0xF9;
  static final int SPECIAL_FGBG_2 = 0xFA;
  static final int SPECIAL_WHITE = 0xFD;
  static final int SPECIAL_BLACK = 0xFE;

  private static final int LARGEST_RUN = 0xFFFF;

  private final ByteReader orders;
  private final int width;
  private final int bytesPerPixel;
  private final int white;
  private final int[] pixels;
  private int painted;
  private int foreground;
  private boolean inFirstRow = true;
  private boolean afterBackgroundRun;

  private InterleavedRle(ByteReader orders, BitmapSize size, ColorDepth depth) {
    this.orders = orders;
    this.width = size.width();
    this.bytesPerPixel = depth.bytesPerPixel();
    this.white = depth.white();
    this.pixels = new int[size.pixels()];
    this.foreground = white;
  }

  /**
   * The rows without padding, lowest row first. Pixels behind the last order are black, as the
   * specification's own decoder leaves them; an order that paints beyond the bitmap is refused.
   */
  public static byte[] decode(Bytes data, int width, int height, int bitsPerPixel)
      throws DecodeException {
    BitmapSize size = BitmapSize.of(STRUCTURE, width, height);
    ColorDepth depth = ColorDepth.of(bitsPerPixel);
    ByteReader orders = new ByteReader(STRUCTURE, data);
    if (size.pixels() > (long) data.size() * LARGEST_RUN) {
      throw orders.wrong("length", Integer.toString(data.size()), "enough for every pixel");
    }
    return new InterleavedRle(orders, size, depth).rows();
  }

  private byte[] rows() throws DecodeException {
    while (orders.hasRemaining()) {
      if (inFirstRow && painted >= width) {
        inFirstRow = false;
        afterBackgroundRun = false;
      }
      paint(orders.u8("orderHdr"));
    }
    byte[] rows = new byte[pixels.length * bytesPerPixel];
    for (int i = 0; i < pixels.length; i++) {
      LittleEndian.put(rows, i * bytesPerPixel, bytesPerPixel, pixels[i]);
    }
    return rows;
  }

  private void paint(int header) throws DecodeException {
    int code = code(header);
    switch (code) {
      case REGULAR_BG_RUN, MEGA_MEGA_BG_RUN -> backgroundRun(runLength(header));
      case REGULAR_FG_RUN, MEGA_MEGA_FG_RUN -> foregroundRun(runLength(header));
      case LITE_SET_FG_FG_RUN, MEGA_MEGA_SET_FG_RUN -> {
        int length = runLength(header);
        foreground = pixel();
        foregroundRun(length);
      }
      case REGULAR_FGBG_IMAGE, MEGA_MEGA_FGBG_IMAGE -> maskedRun(maskLength(header));
      case LITE_SET_FG_FGBG_IMAGE, MEGA_MEGA_SET_FGBG_IMAGE -> {
        int length = maskLength(header);
        foreground = pixel();
        maskedRun(length);
      }
      case REGULAR_COLOR_RUN, MEGA_MEGA_COLOR_RUN -> colorRun(runLength(header));
      case REGULAR_COLOR_IMAGE, MEGA_MEGA_COLOR_IMAGE -> colorImage(runLength(header));
      case LITE_DITHERED_RUN, MEGA_MEGA_DITHERED_RUN -> ditheredRun(runLength(header));
      case SPECIAL_FGBG_1 -> masked(0x03, 8);
      case SPECIAL_FGBG_2 -> masked(0x05, 8);
      case SPECIAL_WHITE -> fill(1, white);
      case SPECIAL_BLACK -> fill(1, 0);
      default -> throw orders.wrong("orderHdr", "0x%02x".formatted(header), "a compression order");
    }
    afterBackgroundRun = code == REGULAR_BG_RUN || code == MEGA_MEGA_BG_RUN;
  }

  private static int code(int header) {
    if (header >= 0xF0) {
      return header;
    }
    return header >= 0xC0 ? header >>> 4 : header >>> 5;
  }

  private int runLength(int header) throws DecodeException {
    if (header >= 0xF0) {
      return orders.u16le("run length");
    }
    int length = header & lengthMask(header);
    return length != 0 ? length : orders.u8("run length") + lengthMask(header) + 1;
  }

  private int maskLength(int header) throws DecodeException {
    if (header >= 0xF0) {
      return orders.u16le("run length");
    }
    int bytes = header & lengthMask(header);
    return bytes != 0 ? 8 * bytes : orders.u8("run length") + 1;
  }

  private static int lengthMask(int header) {
    return header >= 0xC0 ? 0x0F : 0x1F;
  }

  /** Repeats the row below; behind another background run, one foreground pixel parts the two. */
  private void backgroundRun(int length) throws DecodeException {
    int start = take(length);
    for (int i = start; i < painted; i++) {
      pixels[i] = afterBackgroundRun && i == start ? below(i) ^ foreground : below(i);
    }
  }

  private void foregroundRun(int length) throws DecodeException {
    for (int i = take(length); i < painted; i++) {
      pixels[i] = below(i) ^ foreground;
    }
  }

  private void maskedRun(int length) throws DecodeException {
    for (int left = length; left > 0; left -= 8) {
      masked(orders.u8("bitmask"), Math.min(8, left));
    }
  }

  /** Foreground where the mask has a bit, lowest first, and the row below where it has none. */
  private void masked(int mask, int length) throws DecodeException {
    int start = take(length);
    for (int i = start; i < painted; i++) {
      boolean set = ((mask >>> (i - start)) & 1) != 0;
      pixels[i] = set ? below(i) ^ foreground : below(i);
    }
  }

  private void colorRun(int length) throws DecodeException {
    fill(length, pixel());
  }

  private void colorImage(int length) throws DecodeException {
    Bytes image = orders.bytes("color image", (long) length * bytesPerPixel);
    int start = take(length);
    byte[] bytes = image.toArray();
    for (int i = 0; i < length; i++) {
      pixels[start + i] = LittleEndian.get(bytes, i * bytesPerPixel, bytesPerPixel);
    }
  }

  /** Two colors in turn; the length counts pairs. */
  private void ditheredRun(int length) throws DecodeException {
    int first = pixel();
    int second = pixel();
    int start = take(2 * length);
    for (int i = start; i < painted; i += 2) {
      pixels[i] = first;
      pixels[i + 1] = second;
    }
  }

  private void fill(int length, int pixel) throws DecodeException {
    Arrays.fill(pixels, take(length), painted, pixel);
  }

  /** The first pixel of a run, behind whose last one the next order goes on. */
  private int take(int length) throws DecodeException {
    int room = pixels.length - painted;
    if (length > room) {
      throw orders.wrong("run length", Integer.toString(length), "at most " + room);
    }
    int start = painted;
    painted += length;
    return start;
  }

  /** The pixel of the row that was painted before; black for an order that began in the first. */
  private int below(int pixel) {
    return inFirstRow ? 0 : pixels[pixel - width];
  }

  private int pixel() throws DecodeException {
    Bytes bytes = orders.bytes("pixel", bytesPerPixel);
    int value = 0;
    for (int i = bytesPerPixel - 1; i >= 0; i--) {
      value = value << 8 | bytes.get(i);
    }
    return value;
  }
}

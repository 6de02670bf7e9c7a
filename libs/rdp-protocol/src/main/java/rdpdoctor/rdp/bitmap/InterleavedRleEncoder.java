package rdpdoctor.rdp.bitmap;

import java.util.List;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * Writes what {@link InterleavedRle} reads: at each pixel the order that saves the most.
 *
 * <p>Decoders disagree about runs that go on from the first row into the second: the
 * specification's looks for the row below when an order begins, others at every pixel. So no order
 * that looks below leaves the first row.
 */
public final class InterleavedRleEncoder {

  /** A run of this length is better off in an order of its own than in a bit mask. */
  private static final int LONG_RUN = 8;

  private static final int LONGEST = 0xFFFF;
  private static final int REGULAR = 0x1F;
  private static final int LITE = 0x0F;

  private final int[] pixels;
  private final int width;
  private final int bytesPerPixel;
  private final int white;
  private final ByteWriter out = new ByteWriter();
  private int foreground;
  private boolean afterBackgroundRun;

  private InterleavedRleEncoder(int[] pixels, int width, ColorDepth depth) {
    this.pixels = pixels;
    this.width = width;
    this.bytesPerPixel = depth.bytesPerPixel();
    this.white = depth.white();
    this.foreground = white;
  }

  /**
   * The stream may be longer than the bitmap is without compression.
   *
   * @param rgb 0xRRGGBB, highest row first
   * @param depth 8 bits, which are indexes of {@link UniformPalette}, to 24 bits
   */
  public static Bytes encode(int[] rgb, int width, int height, ColorDepth depth) {
    if (rgb.length != width * height || depth == ColorDepth.XRGB_8888) {
      throw new IllegalArgumentException(
          "%d pixels of %s for a bitmap of %d x %d".formatted(rgb.length, depth, width, height));
    }
    int[] pixels = new int[rgb.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[(height - 1 - y) * width + x] = depth.pixel(rgb[y * width + x]);
      }
    }
    return new InterleavedRleEncoder(pixels, width, depth).orders();
  }

  private enum Kind {
    BACKGROUND_RUN,
    FOREGROUND_RUN,
    MASK,
    COLOR_RUN,
    DITHERED_RUN,
    WHITE,
    BLACK,
    COLOR_IMAGE
  }

  /**
   * An order that could come next.
   *
   * @param color the foreground of runs and masks that have one
   */
  private record Order(Kind kind, int length, int color, int cost) {}

  private Bytes orders() {
    int imageStart = 0;
    int at = 0;
    while (at < pixels.length) {
      if (at == width) {
        afterBackgroundRun = false;
      }
      boolean inImage = imageStart < at;
      Order order = best(at, inImage);
      if (order.kind() == Kind.COLOR_IMAGE) {
        afterBackgroundRun = false;
        at++;
      } else {
        colorImage(imageStart, at);
        write(order, at);
        at += order.length();
        imageStart = at;
      }
    }
    colorImage(imageStart, at);
    return out.toBytes();
  }

  /** An order that ends a color image has to save more than the header of the next one. */
  private Order best(int at, boolean inImage) {
    Order best = new Order(Kind.COLOR_IMAGE, 1, 0, bytesPerPixel + (inImage ? -1 : 0));
    for (Order order :
        List.of(
            backgroundRun(at), foregroundRun(at), mask(at), colorRun(at), dither(at), one(at))) {
      if (saved(order) > saved(best)) {
        best = order;
      }
    }
    return best;
  }

  private int saved(Order order) {
    return order.length() * bytesPerPixel - order.cost();
  }

  /** Behind another one it begins with a foreground pixel. */
  private Order backgroundRun(int at) {
    int from = at;
    if (afterBackgroundRun) {
      if (difference(at) != foreground) {
        return none();
      }
      from++;
    }
    int end = from;
    while (end < limit(at) && difference(end) == 0) {
      end++;
    }
    return new Order(Kind.BACKGROUND_RUN, end - at, foreground, header(end - at, REGULAR));
  }

  private Order foregroundRun(int at) {
    int color = difference(at);
    int end = at;
    while (end < limit(at) && difference(end) == color) {
      end++;
    }
    return color == 0
        ? none()
        : new Order(Kind.FOREGROUND_RUN, end - at, color, setting(color, end - at));
  }

  private Order mask(int at) {
    int color = 0;
    int same = 0;
    int end = at;
    while (end < limit(at) && same < LONG_RUN) {
      int difference = difference(end);
      if (color == 0) {
        color = difference;
      }
      if (difference != 0 && difference != color) {
        break;
      }
      same = end > at && difference == difference(end - 1) ? same + 1 : 1;
      end++;
    }
    int length = same < LONG_RUN ? end - at : end - at - LONG_RUN;
    return color == 0 || length == 0
        ? none()
        : new Order(Kind.MASK, length, color, setting(color, length) + (length + 7) / 8);
  }

  private Order colorRun(int at) {
    int end = at + 1;
    while (end < end(at) && pixels[end] == pixels[at]) {
      end++;
    }
    return new Order(Kind.COLOR_RUN, end - at, 0, header(end - at, REGULAR) + bytesPerPixel);
  }

  private Order dither(int at) {
    int end = at;
    while (end + 1 < end(at) && pixels[end] == pixels[at] && pixels[end + 1] == pixels[at + 1]) {
      end += 2;
    }
    return new Order(
        Kind.DITHERED_RUN, end - at, 0, header((end - at) / 2, LITE) + 2 * bytesPerPixel);
  }

  private Order one(int at) {
    if (pixels[at] == white) {
      return new Order(Kind.WHITE, 1, 0, 1);
    }
    return pixels[at] == 0 ? new Order(Kind.BLACK, 1, 0, 1) : none();
  }

  private static Order none() {
    return new Order(Kind.COLOR_IMAGE, 0, 0, 0);
  }

  /** What a foreground pixel here would be. */
  private int difference(int at) {
    return at < width ? pixels[at] : pixels[at] ^ pixels[at - width];
  }

  /** Where an order that looks below has to end. */
  private int limit(int at) {
    return at < width ? Math.min(width, end(at)) : end(at);
  }

  private int end(int at) {
    return Math.min(pixels.length, at + LONGEST);
  }

  private int setting(int color, int length) {
    return color == foreground ? header(length, REGULAR) : header(length, LITE) + bytesPerPixel;
  }

  private static int header(int length, int shortest) {
    if (length <= shortest) {
      return 1;
    }
    return length <= shortest + 256 ? 2 : 3;
  }

  private void write(Order order, int at) {
    int length = order.length();
    switch (order.kind()) {
      case BACKGROUND_RUN ->
          regular(InterleavedRle.REGULAR_BG_RUN, InterleavedRle.MEGA_MEGA_BG_RUN, length);
      case FOREGROUND_RUN -> writeForegroundRun(order);
      case MASK -> writeMask(order, at);
      case COLOR_RUN -> {
        regular(InterleavedRle.REGULAR_COLOR_RUN, InterleavedRle.MEGA_MEGA_COLOR_RUN, length);
        pixel(pixels[at]);
      }
      case DITHERED_RUN -> {
        lite(InterleavedRle.LITE_DITHERED_RUN, InterleavedRle.MEGA_MEGA_DITHERED_RUN, length / 2);
        pixel(pixels[at]);
        pixel(pixels[at + 1]);
      }
      case WHITE -> out.u8(InterleavedRle.SPECIAL_WHITE);
      case BLACK -> out.u8(InterleavedRle.SPECIAL_BLACK);
      case COLOR_IMAGE -> throw new IllegalStateException("a color image is written as a whole");
    }
    afterBackgroundRun = order.kind() == Kind.BACKGROUND_RUN;
  }

  private void writeForegroundRun(Order order) {
    if (order.color() == foreground) {
      regular(InterleavedRle.REGULAR_FG_RUN, InterleavedRle.MEGA_MEGA_FG_RUN, order.length());
    } else {
      lite(InterleavedRle.LITE_SET_FG_FG_RUN, InterleavedRle.MEGA_MEGA_SET_FG_RUN, order.length());
      setForeground(order.color());
    }
  }

  /** A header that has room for it counts bytes of the mask, all others pixels. */
  private void writeMask(Order order, int at) {
    int length = order.length();
    boolean setting = order.color() != foreground;
    int code =
        setting
            ? InterleavedRle.LITE_SET_FG_FGBG_IMAGE << 4
            : InterleavedRle.REGULAR_FGBG_IMAGE << 5;
    if (length % 8 == 0 && length / 8 <= (setting ? LITE : REGULAR)) {
      out.u8(code | length / 8);
    } else if (length <= 256) {
      out.u8(code).u8(length - 1);
    } else {
      out.u8(
              setting
                  ? InterleavedRle.MEGA_MEGA_SET_FGBG_IMAGE
                  : InterleavedRle.MEGA_MEGA_FGBG_IMAGE)
          .u16le(length);
    }
    if (setting) {
      setForeground(order.color());
    }
    for (int start = at; start < at + length; start += 8) {
      out.u8(bits(start, Math.min(8, at + length - start)));
    }
  }

  private int bits(int start, int count) {
    int bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= difference(start + i) == 0 ? 0 : 1 << i;
    }
    return bits;
  }

  private void colorImage(int from, int to) {
    for (int start = from; start < to; start += LONGEST) {
      int end = Math.min(to, start + LONGEST);
      regular(
          InterleavedRle.REGULAR_COLOR_IMAGE, InterleavedRle.MEGA_MEGA_COLOR_IMAGE, end - start);
      for (int i = start; i < end; i++) {
        pixel(pixels[i]);
      }
    }
  }

  private void regular(int code, int megaCode, int length) {
    order(code << 5, REGULAR, megaCode, length);
  }

  private void lite(int code, int megaCode, int length) {
    order(code << 4, LITE, megaCode, length);
  }

  private void order(int code, int shortest, int megaCode, int length) {
    if (length <= shortest) {
      out.u8(code | length);
    } else if (length <= shortest + 256) {
      out.u8(code).u8(length - shortest - 1);
    } else {
      out.u8(megaCode).u16le(length);
    }
  }

  private void setForeground(int color) {
    foreground = color;
    pixel(color);
  }

  private void pixel(int value) {
    for (int i = 0; i < bytesPerPixel; i++) {
      out.u8(value >>> (8 * i));
    }
  }
}

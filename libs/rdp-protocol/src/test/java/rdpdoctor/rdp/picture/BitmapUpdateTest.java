package rdpdoctor.rdp.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Vectors built by hand from [MS-RDPBCGR] 2.2.9.1.1.3.1.2. */
class BitmapUpdateTest {

  private static final int RED = 0xFF0000;
  private static final int GREEN = 0x00FF00;
  private static final int BLUE = 0x0000FF;
  private static final int WHITE = 0xFFFFFF;

  private static Canvas canvas(int bitsPerPixel) throws DecodeException {
    return Canvas.of(8, 8, bitsPerPixel, BitmapCodecs.none());
  }

  private static Bytes update(Bytes... rectangles) {
    ByteWriter update = new ByteWriter().u16le(rectangles.length);
    for (Bytes rectangle : rectangles) {
      update.bytes(rectangle);
    }
    return update.toBytes();
  }

  private static Bytes rectangle(
      int left, int top, int right, int bottom, int width, int height, int depth, Bytes data) {
    return rectangle(left, top, right, bottom, width, height, depth, 0, data);
  }

  private static Bytes rectangle(
      int left,
      int top,
      int right,
      int bottom,
      int width,
      int height,
      int depth,
      int flags,
      Bytes data) {
    return new ByteWriter()
        .u16le(left)
        .u16le(top)
        .u16le(right)
        .u16le(bottom)
        .u16le(width)
        .u16le(height)
        .u16le(depth)
        .u16le(flags)
        .u16le(data.size())
        .bytes(data)
        .toBytes();
  }

  private static void apply(Canvas canvas, Bytes data) throws DecodeException {
    canvas.apply(new Update(Update.Kind.BITMAP, data));
  }

  /** Two rows: blue and white above, red and green below, which comes first. */
  private static Bytes fourColors(int depth) {
    return Bytes.hex(
        switch (depth) {
          case 15 -> "007c e003 1f00 ff7f";
          case 16 -> "00f8 e007 1f00 ffff";
          case 24 -> "0000ff 00ff00 0000  ff0000 ffffff 0000";
          case 32 -> "0000ff00 00ff0000 ff000000 ffffff00";
          default -> throw new IllegalArgumentException("depth " + depth);
        });
  }

  private static void assertFourColors(Canvas canvas, int left, int top) {
    assertEquals(BLUE, canvas.rgb(left, top));
    assertEquals(WHITE, canvas.rgb(left + 1, top));
    assertEquals(RED, canvas.rgb(left, top + 1));
    assertEquals(GREEN, canvas.rgb(left + 1, top + 1));
  }

  @Test
  void rows_come_from_the_lowest_up_in_every_depth() throws DecodeException {
    for (int depth : new int[] {15, 16, 24, 32}) {
      Canvas canvas = canvas(depth);
      apply(canvas, update(rectangle(3, 4, 4, 5, 2, 2, depth, fourColors(depth))));
      assertFourColors(canvas, 3, 4);
    }
  }

  @Test
  void the_depth_of_a_bitmap_need_not_be_that_of_the_session() throws DecodeException {
    Canvas canvas = canvas(32);
    apply(canvas, update(rectangle(0, 0, 1, 1, 2, 2, 16, fourColors(16))));
    assertFourColors(canvas, 0, 0);
  }

  @Test
  void indexes_mean_what_the_palette_says_at_last() throws DecodeException {
    Canvas canvas = canvas(8);
    apply(canvas, update(rectangle(0, 0, 1, 0, 2, 1, 8, Bytes.hex("00010000"))));
    canvas.apply(new Update(Update.Kind.PALETTE, Bytes.hex("0000 02000000 ff0000 0000ff")));
    assertEquals(RED, canvas.rgb(0, 0));
    assertEquals(BLUE, canvas.rgb(1, 0));
    canvas.apply(new Update(Update.Kind.PALETTE, Bytes.hex("0000 01000000 00ff00")));
    assertEquals(GREEN, canvas.rgb(0, 0));
  }

  @Test
  void a_palette_has_at_most_256_colors() throws DecodeException {
    Canvas canvas = canvas(8);
    assertRefused(
        "TS_UPDATE_PALETTE_DATA: numberColors is 257, expected at most 256",
        () -> canvas.apply(new Update(Update.Kind.PALETTE, Bytes.hex("0000 01010000"))));
  }

  @Test
  void a_compressed_bitmap_may_have_a_header() throws DecodeException {
    Bytes twoWhitePixels = Bytes.hex("fdfd");
    Bytes headed = Bytes.hex("0000 0200 0800 0800").plus(twoWhitePixels);
    Canvas canvas = canvas(16);
    apply(
        canvas,
        update(
            rectangle(0, 0, 1, 0, 2, 1, 16, 0x0001, headed),
            rectangle(4, 4, 5, 4, 2, 1, 16, 0x0401, twoWhitePixels)));
    assertEquals(WHITE, canvas.rgb(1, 0));
    assertEquals(WHITE, canvas.rgb(5, 4));
    assertEquals(4.0 / 64, canvas.paintedShare());
  }

  @Test
  void compressed_bitmaps_of_32_bits_are_planar() throws DecodeException {
    Canvas canvas = canvas(32);
    // No alpha, not run-length encoded: a red, a green and a blue plane.
    Bytes planar = Bytes.hex("20 ff00 00ff 0000");
    apply(canvas, update(rectangle(0, 0, 1, 0, 2, 1, 32, 0x0401, planar)));
    assertEquals(RED, canvas.rgb(0, 0));
    assertEquals(GREEN, canvas.rgb(1, 0));
  }

  @Test
  void what_is_wider_than_its_destination_is_clipped() throws DecodeException {
    Canvas canvas = canvas(16);
    Bytes fourWhite = Bytes.hex("ffff ffff ffff ffff");
    apply(canvas, update(rectangle(0, 0, 2, 0, 4, 1, 16, fourWhite)));
    assertEquals(WHITE, canvas.rgb(2, 0));
    assertEquals(0, canvas.rgb(3, 0));
  }

  @Test
  void what_sticks_out_of_the_desktop_is_clipped() throws DecodeException {
    Canvas canvas = canvas(16);
    Bytes fourWhite = Bytes.hex("ffff ffff ffff ffff");
    apply(canvas, update(rectangle(6, 7, 9, 7, 4, 1, 16, fourWhite)));
    assertEquals(WHITE, canvas.rgb(7, 7));
    assertEquals(2.0 / 64, canvas.paintedShare());
  }

  @Test
  void a_bitmap_of_gigabytes_is_refused_before_it_is_unpacked() throws DecodeException {
    Canvas canvas = canvas(32);
    Bytes bomb = rectangle(0, 0, 16383, 32767, 16384, 32768, 32, 0x0401, Bytes.hex("10"));
    assertRefused(
        "TS_BITMAP_DATA: width is 16384, expected 1 to 71", () -> apply(canvas, update(bomb)));
    assertEquals(0, canvas.paintedShare());
  }

  @Test
  void a_bitmap_without_pixels_is_refused() throws DecodeException {
    Canvas canvas = canvas(16);
    assertRefused(
        "TS_BITMAP_DATA: height is 0, expected 1 to 71",
        () -> apply(canvas, update(rectangle(0, 0, 0, 0, 1, 0, 16, Bytes.empty()))));
  }

  @Test
  void colors_in_a_session_of_256_colors_are_indexes() throws DecodeException {
    Canvas canvas = canvas(8);
    assertRefused(
        "bitmap: bitsPerPixel is 16, expected 8 in a session of 256 colors",
        () -> apply(canvas, update(rectangle(0, 0, 1, 1, 2, 2, 16, fourColors(16)))));
  }

  @Test
  void every_truncation_is_refused() {
    Bytes whole =
        update(
            rectangle(0, 0, 1, 1, 2, 2, 16, fourColors(16)),
            rectangle(0, 0, 1, 0, 2, 1, 16, 0x0001, Bytes.hex("0000 0200 0800 0800 fdfd")));
    assertEveryTruncationRefused(
        whole,
        bytes -> {
          apply(canvas(16), bytes);
          return bytes;
        },
        "TS_UPDATE_BITMAP_DATA");
  }

  @Test
  void a_desktop_has_the_size_of_a_desktop() {
    assertRefused(
        "TS_BITMAP_CAPABILITYSET: desktopWidth is 0, expected 1 to 16384",
        () -> Canvas.of(0, 768, 16, BitmapCodecs.none()));
    assertRefused(
        "TS_BITMAP_CAPABILITYSET: desktopHeight is 32768, expected 1 to 16384",
        () -> Canvas.of(1024, 32768, 16, BitmapCodecs.none()));
  }

  @Test
  void the_largest_desktop_takes_no_memory_before_it_is_painted() throws DecodeException {
    Canvas canvas = Canvas.of(16384, 16384, 32, BitmapCodecs.none());
    apply(canvas, update(rectangle(16382, 16382, 16383, 16383, 2, 2, 32, fourColors(32))));
    assertEquals(GREEN, canvas.rgb(16383, 16383));
    assertEquals(0, canvas.rgb(0, 0));
  }

  @Test
  void pointers_and_synchronization_paint_nothing() throws DecodeException {
    Canvas canvas = canvas(16);
    canvas.apply(new Update(Update.Kind.POINTER, Bytes.hex("0000")));
    canvas.apply(new Update(Update.Kind.SYNCHRONIZE, Bytes.empty()));
    assertEquals(0, canvas.paintedShare());
  }
}

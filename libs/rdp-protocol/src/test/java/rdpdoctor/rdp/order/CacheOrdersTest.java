package rdpdoctor.rdp.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Vectors built by hand from [MS-RDPEGDI] 2.2.2.2.1.2 and 2.2.2.2.1.3. */
class CacheOrdersTest {

  /** Two by two pixels of 24 bits: blue and white above, red and green below. */
  private static final String FOUR_COLORS = "0000ff 00ff00 0000  ff0000 ffffff 0000";

  /** Entry 1 of cache 0. */
  private static final String FIRST_REVISION =
      Drawn.secondary(0x00, 0, "00 00 02 02 18 1000 0100" + FOUR_COLORS);

  /** MemBlt of four by two pixels from cache 0 at 1, 0, from its origin. */
  private static final String MEM_BLT = "09 0d ff01 0000 0100 0000 0400 0200 cc 0000 0000 0100";

  private static final String FOUR_COLORS_AT_1_0 =
      """
      .BW..
      .RG..
      """;

  @Test
  void a_cached_bitmap_is_drawn_as_far_as_it_reaches() throws DecodeException {
    assertEquals(FOUR_COLORS_AT_1_0, Drawn.on(5, 2).draw(FIRST_REVISION, MEM_BLT).picture());
  }

  @Test
  void a_bitmap_is_drawn_from_a_place_within() throws DecodeException {
    String lowerRight = "09 0d ff01 0000 0000 0000 0100 0100 cc 0100 0100 0100";
    assertEquals("G....\n", Drawn.on(5, 1).draw(FIRST_REVISION, lowerRight).picture());
  }

  @Test
  void the_second_revision_has_short_numbers() throws DecodeException {
    // Cache 1, 24 bits, as high as wide; a length of 16 and the entry 300.
    int flags = 0x01 | 5 << 3 | 0x01 << 7;
    String cached = Drawn.secondary(0x04, flags, "02 10 812c" + FOUR_COLORS);
    String memBlt = "09 0d ff01 0100 0100 0000 0400 0200 cc 0000 0000 2c01";
    assertEquals(FOUR_COLORS_AT_1_0, Drawn.on(5, 2).draw(cached, memBlt).picture());
  }

  @Test
  void the_second_revision_may_have_a_key_and_its_own_height() throws DecodeException {
    int flags = 5 << 3 | 0x02 << 7;
    String cached = Drawn.secondary(0x04, flags, "5a".repeat(8) + "02 02 10 01" + FOUR_COLORS);
    assertEquals(FOUR_COLORS_AT_1_0, Drawn.on(5, 2).draw(cached, MEM_BLT).picture());
  }

  @Test
  void a_bitmap_that_waits_has_an_entry_of_its_own() throws DecodeException {
    int flags = 5 << 3 | (0x01 | 0x10) << 7;
    String waiting = Drawn.secondary(0x04, flags, "02 10 ffff" + FOUR_COLORS);
    String memBlt = "09 0d ff01 0000 0100 0000 0400 0200 cc 0000 0000 ff7f";
    assertEquals(FOUR_COLORS_AT_1_0, Drawn.on(5, 2).draw(waiting, memBlt).picture());
  }

  @Test
  void compressed_bitmaps_of_the_first_revisions_may_have_a_header() throws DecodeException {
    String stream = "fdfd fdfd";
    String header = "0000 0400 0400 0800";
    String first = Drawn.secondary(0x02, 0, "00 00 02 02 10 0c00 0100" + header + stream);
    String firstBare = Drawn.secondary(0x02, 0x0400, "00 00 02 02 10 0400 0100" + stream);
    String second = Drawn.secondary(0x05, 4 << 3 | 1 << 7, "02 0c 01" + header + stream);
    String secondBare = Drawn.secondary(0x05, 4 << 3 | 9 << 7, "02 04 01" + stream);
    for (String cached : new String[] {first, firstBare, second, secondBare}) {
      assertEquals(
          "WW\nWW\n",
          Drawn.on(2, 2, ColorDepth.RGB_565)
              .draw(cached, MEM_BLT.replace("0100 0000 0400", "0000 0000 0400"))
              .picture());
    }
  }

  @Test
  void the_third_revision_names_a_codec() throws DecodeException {
    String bitmap = "18 00 00 00 0200 0200 10000000" + FOUR_COLORS;
    String cached = Drawn.secondary(0x08, 5 << 3, "0100" + "5a".repeat(8) + bitmap);
    assertEquals(FOUR_COLORS_AT_1_0, Drawn.on(5, 2).draw(cached, MEM_BLT).picture());
  }

  @Test
  void an_empty_entry_is_refused_when_all_else_is_drawn() {
    Drawn drawn = Drawn.on(2, 1);
    assertRefused(
        "bitmap cache: entry 1 of cache 0 is empty",
        () -> drawn.draw(MEM_BLT, "09 0a 7f 0000 0000 0200 0100 ff 00 00"));
    assertEquals("RR\n", drawn.picture());
  }

  @Test
  void a_third_operand_is_a_brush() throws DecodeException {
    String red = "09 0a 7f 0000 0000 0200 0200 ff 00 00";
    assertEquals(
        """
        RG
        RR
        """,
        Drawn.on(2, 2).draw(MONOCHROME, red, THROUGH_A_MASK).picture());
  }

  /** White at 1, 0 and black elsewhere. */
  private static final String MONOCHROME =
      Drawn.secondary(0x00, 0, "00 00 02 02 18 1000 0100 000000 000000 0000 000000 ffffff 0000");

  /** The pattern where the source is white, the destination where it is black. */
  private static final String THROUGH_A_MASK =
      "09 0e ff8300 0000 0000 0000 0200 0200 e2 0000 0000 000000 00ff00 0100";

  @Test
  void brushes_of_four_colors_are_packed() throws DecodeException {
    // 16 bits: two bits for each pixel, from the lowest row up, then four colors.
    String packed = "00 04 08 08 00 18" + "1b1b".repeat(8) + "0000 00f8 e007 1f00";
    String patBlt = "09 01 1f06 0000 0000 0800 0100 f0 84 00";
    assertEquals(
        ".RGB.RGB\n",
        Drawn.on(8, 1, ColorDepth.RGB_565)
            .draw(Drawn.secondary(0x07, 0, packed), patBlt)
            .picture());
  }

  @Test
  void brushes_of_any_color_are_not() throws DecodeException {
    String pixels = "0000 00f8 e007 1f00".repeat(16);
    String cached = Drawn.secondary(0x07, 0, "3f 04 08 08 00 80" + pixels);
    assertEquals(
        ".RGB.RGB\n",
        Drawn.on(8, 1, ColorDepth.RGB_565)
            .draw(cached, "09 01 1f06 0000 0000 0800 0100 f0 84 3f")
            .picture());
  }

  @Test
  void a_brush_of_another_size_or_place_is_refused() {
    assertRefused(
        "CACHE_BRUSH_ORDER: cx is 0x10, expected 0x08",
        () -> Drawn.on(1, 1).draw(Drawn.secondary(0x07, 0, "00 01 10 08 00 08" + "00".repeat(8))));
    assertRefused(
        "CACHE_BRUSH_ORDER: iBytes is 7, expected 8",
        () -> Drawn.on(1, 1).draw(Drawn.secondary(0x07, 0, "00 01 08 08 00 07" + "00".repeat(7))));
    assertRefused(
        "CACHE_BRUSH_ORDER: cacheEntry is 64, expected at most 63",
        () -> Drawn.on(1, 1).draw(Drawn.secondary(0x07, 0, "40 01 08 08 00 08" + "00".repeat(8))));
    assertRefused(
        "brush cache: entry 5 is empty",
        () -> Drawn.on(1, 1).draw("09 01 1f06 0000 0000 0800 0100 f0 81 05"));
  }

  @Test
  void color_tables_and_unknown_orders_are_passed_over_by_their_length() throws DecodeException {
    String colorTable = Drawn.secondary(0x01, 0, "00 0001" + "00".repeat(1024));
    String unknown = Drawn.secondary(0x7f, 0, "5a".repeat(9));
    String red = "09 0a 7f 0000 0000 0100 0100 ff 00 00";
    assertEquals("R\n", Drawn.on(1, 1).draw(colorTable, unknown, red).picture());
  }

  @Test
  void offscreen_bitmaps_are_drawn_on_and_from() throws DecodeException {
    String create = "06 0700 0200 0100";
    String switchTo = "02 0700";
    String red = "09 0a 7f 0000 0000 0500 0500 ff 00 00";
    String back = "02 ffff";
    String memBlt = "09 0d ff01 ff00 0100 0000 0400 0200 cc 0000 0000 0700";
    assertEquals(".RR..\n", Drawn.on(5, 1).draw(create, switchTo, red, back, memBlt).picture());
    assertRefused(
        "offscreen bitmap cache: entry 7 is empty",
        () -> Drawn.on(5, 1).draw(create, "06 0880 0100 0100 0100 0700", switchTo));
  }

  @Test
  void other_alternate_orders_are_passed_over() throws DecodeException {
    assertEquals(
        "R\n",
        Drawn.on(1, 1)
            .draw(
                "36 00000000", // frame marker
                "0a 00 20 0400 0100 0100 0400 0200 5a5a", // stream bitmap, first block
                "0a 04 20 0400 0100 0100 04000000 0200 5a5a", // with a long size
                "0e 00 0400 0100 5a", // next block
                "12 20 0100 0100 0100" + "5a".repeat(16), // nine grid
                "16 00 0100 01000000 01000000 5a", // GDI+, first
                "1a 00 0100 5a",
                "1e 00 0100 01000000 01000000 5a",
                "22 00 0100 0100 0100 01000000 5a",
                "26 00 0100 0100 0100 5a",
                "2a 00 0100 0100 0100 01000000 5a",
                "2e 0700 00000000", // window
                "32 01 0100 5a", // desktop composition
                "09 0a 7f 0000 0000 0100 0100 ff 00 00")
            .picture());
    assertRefused(
        "alternate secondary drawing order: orderType is 0x3f, expected at most 0x0d",
        () -> Drawn.on(1, 1).draw("fe"));
  }

  @Test
  void caches_are_bounded() throws DecodeException {
    Drawn drawn = Drawn.on(2, 2);
    for (int id = 0; id < 4; id++) {
      drawn.draw("06 0%d00 0008 0008".formatted(id));
    }
    assertRefused(
        "offscreen bitmap cache: 20971520 pixels are to be kept, expected at most 16777216",
        () -> drawn.draw("06 0400 0008 0008"));
    // One that is made anew takes the place of the old one.
    drawn.draw("06 0300 0008 0008");
  }

  @Test
  void a_bitmap_for_a_cache_is_no_larger_than_the_desktop() {
    String huge = Drawn.secondary(0x05, 4 << 3 | 9 << 7, "ffff 01 00 fd");
    assertRefused(
        "cache bitmap order: width is 32767, expected 1 to 65", () -> Drawn.on(2, 2).draw(huge));
  }

  @Test
  void every_truncation_is_refused() {
    Bytes whole =
        Drawn.update(
            FIRST_REVISION,
            MEM_BLT,
            MONOCHROME,
            THROUGH_A_MASK,
            Drawn.secondary(0x07, 0, "00 01 08 08 00 08 00ff00ff00ff00ff"),
            "06 0880 0100 0100 0100 0700",
            "36 00000000");
    assertEveryTruncationRefused(
        whole,
        bytes -> {
          Drawn.on(8, 8).apply(bytes);
          return bytes;
        },
        "drawing order");
  }

  @Test
  void every_truncation_within_a_secondary_order_is_refused() {
    String[] bodies = {
      "00 00 02 02 18 1000 0100" + FOUR_COLORS, "00 01 08 08 00 08 00ff00ff00ff00ff"
    };
    int[] types = {0x00, 0x07};
    for (int i = 0; i < bodies.length; i++) {
      int type = types[i];
      assertEveryTruncationRefused(
          Bytes.hex(bodies[i]),
          bytes -> Drawn.on(8, 8).draw(Drawn.secondary(type, 0, bytes.toHex())),
          "CACHE_BITMAP_ORDER",
          "CACHE_BRUSH_ORDER");
    }
  }
}

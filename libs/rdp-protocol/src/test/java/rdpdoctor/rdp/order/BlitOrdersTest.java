package rdpdoctor.rdp.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Vectors built by hand from [MS-RDPEGDI] 2.2.2.2.1.1, on a surface of 24 bits: an order's color
 * has its red first.
 */
class BlitOrdersTest {

  /** OpaqueRect of three by two red pixels at 1, 1. */
  private static final String RED_BOX = "09 0a 7f 0100 0100 0300 0200 ff 00 00";

  @Test
  void an_opaque_rectangle_is_filled() throws DecodeException {
    assertEquals(
        """
        .....
        .RRR.
        .RRR.
        """,
        Drawn.on(5, 3).draw(RED_BOX).picture());
  }

  @Test
  void only_what_differs_is_sent() throws DecodeException {
    // The same type and size: one more to the right and one up, as differences; green and blue
    // added.
    String next = "11 63 01 ff ff ff";
    assertEquals(
        """
        ..WWW.
        .RWWW.
        .RRR..
        """,
        Drawn.on(6, 3).draw(RED_BOX, next).picture());
  }

  @Test
  void coordinates_wrap_as_the_two_bytes_that_they_are() throws DecodeException {
    // To -1 by a difference of -2, then back by 2.
    Drawn drawn = Drawn.on(3, 3).draw(RED_BOX, "11 01 fe", "11 01 02");
    assertEquals(0xFF0000, drawn.rgb(0, 1));
  }

  @Test
  void bounds_hold_until_they_change() throws DecodeException {
    // All four edges, inclusive: 1, 1 to 2, 1.
    String bounded = "0d 0a 7f 0f 0100 0100 0200 0100 0000 0000 0500 0300 ff 00 00";
    // Again the same bounds, now in blue.
    String again = "25 50 00 ff";
    // The right edge one further.
    String wider = "05 30 40 01 ff ff";
    assertEquals(
        """
        .....
        .RR..
        .....
        """,
        Drawn.on(5, 3).draw(bounded).picture());
    assertEquals(
        """
        .....
        .BB..
        .....
        """,
        Drawn.on(5, 3).draw(bounded, again).picture());
    assertEquals(
        """
        .....
        .WWW.
        .....
        """,
        Drawn.on(5, 3).draw(bounded, again, wider).picture());
    // Without the flag nothing is clipped.
    assertEquals(
        """
        RRRRR
        RRRRR
        RRRRR
        """,
        Drawn.on(5, 3).draw(bounded, "01 00").picture());
  }

  @Test
  void bytes_of_field_flags_that_are_zero_may_be_left_out() throws DecodeException {
    // PatBlt has two; the fields of the first are enough here, then none at all are needed.
    String whole = "09 01 7f00 0000 0000 0200 0100 f0 000000 0000ff";
    String oneByte = "49 01 01 0300";
    String noByte = "81";
    Drawn drawn = Drawn.on(5, 1).draw(whole, oneByte, noByte);
    assertEquals("BB.BB\n", drawn.picture());
  }

  @Test
  void the_first_type_is_pat_blt() throws DecodeException {
    Drawn drawn = Drawn.on(2, 1).draw("01 5f00 0000 0000 0200 0100 f0 ff0000");
    assertEquals("RR\n", drawn.picture());
  }

  @Test
  void an_unknown_type_is_refused() {
    assertRefused(
        "primary drawing order: orderType is 0x03, expected a known one",
        () -> Drawn.on(1, 1).draw("09 03 00"));
  }

  @Test
  void the_annotated_dump_of_the_specification_is_read() throws DecodeException {
    // 4.1.3 PatBlt: a cached brush in two colors of 16 bits.
    String brush = Drawn.secondary(0x07, 0, "00 01 08 08 00 08 00ff00ff00ff00ff");
    String patBlt = "09 01 7f02 1a00 c301 0d00 0d00 f0 ffff00 5bef00 81";
    Drawn drawn = Drawn.on(64, 512, ColorDepth.RGB_565).draw(brush, patBlt);
    assertEquals(0xEFEFDE, drawn.rgb(26, 463));
    assertEquals(0xFFFFFF, drawn.rgb(26, 462));
    assertEquals(0, drawn.rgb(39, 451));
    assertEquals(13 * 13, drawn.paintedPixels());
  }

  @Test
  void a_destination_blit_inverts() throws DecodeException {
    Drawn drawn = Drawn.on(3, 1).draw(RED_BOX.replace("0100 0100", "0000 0000"));
    drawn.draw("09 00 1f 0100 0000 0200 0100 55");
    assertEquals(0xFF0000, drawn.rgb(0, 0));
    assertEquals(0x00FFFF, drawn.rgb(1, 0));
  }

  @Test
  void what_hangs_on_an_unpainted_pixel_is_not_painted() throws DecodeException {
    assertEquals(0, Drawn.on(2, 1).draw("09 00 1f 0000 0000 0200 0100 55").paintedPixels());
    assertEquals(2, Drawn.on(2, 1).draw("09 00 1f 0000 0000 0200 0100 ff").paintedPixels());
  }

  @Test
  void a_screen_blit_copies_what_overlaps_it() throws DecodeException {
    String red = "09 0a 7f 0000 0000 0100 0100 ff 00 00";
    String whiteBesides = "01 61 0100 ff ff";
    String oneToTheRight = "09 02 7f 0100 0000 0400 0100 cc 0000 0000";
    assertEquals("RRW..\n", Drawn.on(5, 1).draw(red, whiteBesides, oneToTheRight).picture());
  }

  @Test
  void rectangles_of_one_order_are_told_as_differences() throws DecodeException {
    // MultiOpaqueRect: two rectangles, 1 x 1 at 0, 0; then at 2, 1, of the same size.
    String multi = "09 12 ff01 0000 0000 0300 0200 ff 00 00 02 0500 c3 01 01 02 01";
    assertEquals(
        """
        R..
        ..R
        """,
        Drawn.on(3, 2).draw(multi).picture());
  }

  @Test
  void multiple_destination_pattern_and_screen_blits_draw_each_rectangle() throws DecodeException {
    String list = "02 0500 c3 01 01 02 01";
    assertEquals(
        """
        W..
        ..W
        """,
        Drawn.on(3, 2).draw("09 0f 7f 0000 0000 0300 0200 ff" + list).picture());
    assertEquals(
        """
        B..
        ..B
        """,
        Drawn.on(3, 2).draw("09 10 7f30 0000 0000 0300 0200 f0 000000 0000ff" + list).picture());
    String source = "09 0a 7f 0300 0000 0300 0200 00 ff 00";
    assertEquals(
        """
        G..GGG
        ..GGGG
        """,
        Drawn.on(6, 2)
            .draw(source, "09 11 ff01 0000 0000 0300 0200 cc 0300 0000" + list)
            .picture());
  }

  @Test
  void a_hatch_is_drawn_in_the_foreground_color() throws DecodeException {
    // HS_HORIZONTAL: the fourth row of eight.
    Drawn drawn = Drawn.on(1, 8).draw("09 01 7f06 0000 0000 0100 0800 f0 00ff00 ff0000 02 00");
    assertEquals("GGGRGGGG", drawn.picture().replace("\n", ""));
  }

  @Test
  void the_ones_of_a_pattern_are_the_background_and_its_rows_come_from_the_lowest_up()
      throws DecodeException {
    // The example of 2.2.2.2.1.1.2.3: a line from the upper left to the lower right.
    String pattern = "03 01 02040810204080";
    Drawn drawn = Drawn.on(8, 8).draw("09 01 7f0e 0000 0000 0800 0800 f0 00ff00 ff0000" + pattern);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        assertEquals(x == y ? 0x00FF00 : 0xFF0000, drawn.rgb(x, y));
      }
    }
  }

  @Test
  void a_brush_is_anchored_at_its_origin() throws DecodeException {
    String pattern = "02 01 03 01 02040810204080";
    Drawn drawn = Drawn.on(8, 8).draw("09 01 ff0f 0000 0000 0800 0800 f0 00ff00 ff0000" + pattern);
    assertEquals(0x00FF00, drawn.rgb(2, 1));
    assertEquals(0xFF0000, drawn.rgb(1, 1));
  }

  @Test
  void a_brush_that_paints_nothing_leaves_all_as_it_is() throws DecodeException {
    assertEquals(
        ".\n", Drawn.on(1, 1).draw("09 01 7f02 0000 0000 0100 0100 f0 00ff00 ff0000 01").picture());
  }

  @Test
  void an_operation_without_a_pattern_needs_no_brush() throws DecodeException {
    // DSTINVERT with a cached brush that nobody sent.
    assertEquals(
        "W\n", Drawn.on(1, 1).draw("09 01 7f02 0000 0000 0100 0100 55 00ff00 ff0000 81").picture());
  }

  @Test
  void an_area_is_saved_and_put_back() throws DecodeException {
    String save = "09 0b 3f 0a000000 0100 0000 0200 0000 00";
    String blue = "09 0a 7f 0000 0000 0400 0100 00 00 ff";
    String restore = "09 0b 20 01";
    assertEquals(
        "BRRB\n",
        Drawn.on(4, 1)
            .draw("09 0a 7f 0000 0000 0400 0100 ff 00 00", save, blue, restore)
            .picture());
  }

  @Test
  void nothing_is_saved_beyond_the_saved_desktop() {
    assertRefused(
        "SAVEBITMAP_ORDER: rectangle is 2 x 1 at position 230399, expected one of the surface"
            + " in 230400",
        () -> Drawn.on(4, 1).draw("09 0b 3f ff830300 0100 0000 0200 0000 00"));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(
        Drawn.update(
            RED_BOX,
            "0d 01 ff0f 0f 0100 0100 0200 0100 0000 0000 0800 0800 f0 00ff00 ff0000"
                + "02 01 03 01 02040810204080",
            "09 12 ff01 0000 0000 0300 0200 ff 00 00 02 0500 c3 01 01 02 01",
            "09 0b 3f 0a000000 0100 0000 0200 0000 00",
            "09 02 7f 0100 0000 0400 0100 cc 0000 0000",
            "09 07 1f 0000 0000 0100 0100 0000",
            "09 08 7f 0000 0000 0100 0100 0000 01 0300 f0 0000"),
        bytes -> {
          Drawn.on(8, 8).apply(bytes);
          return bytes;
        },
        "drawing order");
  }
}

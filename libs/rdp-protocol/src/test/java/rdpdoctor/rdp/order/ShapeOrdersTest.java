package rdpdoctor.rdp.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.DecodeException;

/** Vectors built by hand from [MS-RDPEGDI] 2.2.2.2.1.1.2.11 and 16 to 20. */
class ShapeOrdersTest {

  private static final String RED_PEN = "0d 00 01 ff0000";

  private static String lineTo(String start, String end) {
    return "09 09 ff03 0100" + start + end + "000000" + RED_PEN;
  }

  @Test
  void a_line_ends_before_its_last_pixel() throws DecodeException {
    assertEquals(".RRR.\n", Drawn.on(5, 1).draw(lineTo("0100 0000", "0400 0000")).picture());
    assertEquals("..RRR\n", Drawn.on(5, 1).draw(lineTo("0400 0000", "0100 0000")).picture());
    assertEquals("R\nR\n.\n", Drawn.on(1, 3).draw(lineTo("0000 0000", "0000 0200")).picture());
  }

  @Test
  void of_two_near_pixels_the_upper_or_left_one_is_lit() throws DecodeException {
    assertEquals(
        """
        RR...
        ..R..
        """,
        Drawn.on(5, 2)
            .draw(lineTo("0000 0000", "0200 0100"), lineTo("0200 0100", "0300 0100"))
            .picture());
  }

  @Test
  void a_line_is_clipped_however_far_it_leads() throws DecodeException {
    assertEquals("RRR\n", Drawn.on(3, 1).draw(lineTo("0080 0000", "ff7f 0000")).picture());
  }

  @Test
  void a_pen_may_invert() throws DecodeException {
    String inverting = lineTo("0000 0000", "0300 0000").replace("0d 00 01", "06 00 01");
    assertEquals("WWW\n", Drawn.on(3, 1).draw(inverting).picture());
  }

  @Test
  void a_pen_without_a_raster_operation_is_refused() {
    assertRefused(
        "drawing order: bRop2 is 0, expected 1 to 16",
        () -> Drawn.on(3, 1).draw("09 09 1e00 0000 0000 0300 0000"));
  }

  @Test
  void a_polyline_goes_from_point_to_point() throws DecodeException {
    // Three to the right, then two down: one byte each, and bits for what does not change.
    String polyline = "09 16 7f 0000 0000 0d 0000 ff0000 02 03 60 03 02";
    assertEquals(
        """
        RRRR
        ...R
        ....
        """,
        Drawn.on(4, 3).draw(polyline).picture());
  }

  @Test
  void a_difference_may_have_fourteen_bits() throws DecodeException {
    // 100 to the right is 0x80 0x64.
    String polyline = "09 16 7f 0000 0000 0d 0000 ff0000 01 03 40 8064";
    assertEquals(100, Drawn.on(200, 1).draw(polyline).paintedPixels());
    // 100 to the left is 0xff 0x9c.
    String back = "09 16 7f c800 0000 0d 0000 ff0000 01 03 40 ff9c";
    assertEquals(99, Drawn.on(200, 1).draw(back).paintedPixels());
  }

  @Test
  void a_polygon_is_filled_with_a_color() throws DecodeException {
    // A square of two by two: right, down, left.
    String polygon = "09 14 7f 0100 0000 0d 01 ff0000 03 04 64 02 02 7e";
    assertEquals(
        """
        .RR.
        .RR.
        ....
        """,
        Drawn.on(4, 3).draw(polygon).picture());
  }

  @Test
  void a_polygon_is_filled_with_a_brush() throws DecodeException {
    String polygon = "09 15 3f18 0100 0000 0d 02 000000 0000ff 03 04 64 02 02 7e";
    assertEquals(
        """
        .BB.
        .BB.
        ....
        """,
        Drawn.on(4, 3).draw(polygon).picture());
  }

  @Test
  void an_ellipse_is_filled_or_outlined() throws DecodeException {
    String filled = "09 19 7f 0000 0000 0300 0300 0d 01 ff0000";
    assertEquals(
        """
        .RR.
        RRRR
        RRRR
        .RR.
        """,
        Drawn.on(4, 4).draw(filled).picture());
    String brushed = "09 1a ff00 0000 0000 0300 0300 0d 01 000000 ff0000";
    assertEquals(Drawn.on(4, 4).draw(filled).picture(), Drawn.on(4, 4).draw(brushed).picture());
    String outlined = "09 19 7f 0000 0000 0300 0300 0d 00 ff0000";
    assertEquals(
        """
        .RR.
        R..R
        R..R
        .RR.
        """,
        Drawn.on(4, 4).draw(outlined).picture());
  }

  @Test
  void a_list_that_is_too_short_is_refused_by_name() {
    assertRefused(
        "CodedDeltaList: x needs 1 bytes, 0 remain",
        () -> Drawn.on(4, 3).draw("09 16 7f 0000 0000 0d 0000 ff0000 01 01 00"));
    assertRefused(
        "CodedDeltaList: zeroBits needs 2 bytes, 1 remain",
        () -> Drawn.on(4, 3).draw("09 16 7f 0000 0000 0d 0000 ff0000 05 01 00"));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(
        Drawn.update(
            lineTo("0100 0000", "0400 0000"),
            "09 16 7f 0000 0000 0d 0000 ff0000 02 03 60 03 02",
            "09 14 7f 0100 0000 0d 01 ff0000 03 04 64 02 02 7e",
            "09 19 7f 0000 0000 0300 0300 0d 01 ff0000",
            "09 1a ff00 0000 0000 0300 0300 0d 01 000000 ff0000"),
        bytes -> {
          Drawn.on(8, 8).apply(bytes);
          return bytes;
        },
        "drawing order");
  }
}

package rdpdoctor.rdp.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.DecodeException;

/** Vectors built by hand from [MS-RDPEGDI] 2.2.2.2.1.1.2.13 to 15, 2.2.2.2.1.2.5 and 6. */
class TextOrdersTest {

  /** Glyph 5 of cache 0: two by two, its diagonal; one above its place. */
  private static final String FIRST_REVISION =
      Drawn.secondary(0x03, 0, "00 01 0500 0000 ffff 0200 0200 80400000");

  /** The same glyph. */
  private static final String SECOND_REVISION =
      Drawn.secondary(0x03, 0x0120, "05 00 41 02 02 80400000");

  /** GlyphIndex without its last fields: transparent, white, from 1, 1. */
  private static String glyphIndex(int flags, int advance, String text) {
    int size = text.replace(" ", "").length() / 2;
    return "09 1b 1f0038 00 %02x %02x 00 ffffff 0100 0100 %02x %s"
        .formatted(flags, advance, size, text);
  }

  private static String drawn(int width, String... orders) throws DecodeException {
    return Drawn.on(width, 2).draw(orders).picture();
  }

  @Test
  void glyphs_are_as_far_apart_as_each_says() throws DecodeException {
    String expected =
        """
        .W..W...
        ..W..W..
        """;
    String text = glyphIndex(0x03, 0, "0500 0503");
    assertEquals(expected, drawn(8, FIRST_REVISION, text));
    assertEquals(expected, drawn(8, SECOND_REVISION, text));
  }

  @Test
  void a_long_distance_has_two_bytes() throws DecodeException {
    String text = glyphIndex(0x03, 0, "0500 05 80 0300");
    assertEquals(
        """
        .W..W...
        ..W..W..
        """,
        drawn(8, FIRST_REVISION, text));
  }

  @Test
  void glyphs_of_a_fixed_pitch_are_equally_far_apart() throws DecodeException {
    String expected =
        """
        .W..W..W.
        ..W..W..W
        """;
    assertEquals(expected, drawn(9, FIRST_REVISION, glyphIndex(0x03, 3, "050505")));
  }

  @Test
  void glyphs_may_be_as_far_apart_as_they_are_wide() throws DecodeException {
    assertEquals(
        """
        .W.W.
        ..W.W
        """,
        drawn(5, FIRST_REVISION, glyphIndex(0x23, 0, "0505")));
  }

  @Test
  void a_fragment_is_remembered_and_used() throws DecodeException {
    String remember = glyphIndex(0x03, 0, "0500 0502 ff 07 04");
    String use = glyphIndex(0x03, 0, "fe 07 04");
    assertEquals(
        """
        .W.W.W.W
        ..W.W.W.
        """,
        drawn(8, FIRST_REVISION, remember, use));
  }

  @Test
  void a_fragment_that_nobody_sent_is_refused() {
    assertRefused(
        "glyph fragment cache: entry 7 is empty",
        () -> drawn(8, FIRST_REVISION, glyphIndex(0x03, 0, "fe 07 04")));
    assertRefused(
        "glyph fragments: fragment size is 4, expected at most 2",
        () -> drawn(8, FIRST_REVISION, glyphIndex(0x03, 0, "0500 ff 07 04")));
    assertRefused(
        "glyph cache: entry 6 of cache 0 is empty",
        () -> drawn(8, FIRST_REVISION, glyphIndex(0x03, 0, "0600")));
  }

  @Test
  void the_opaque_rectangle_has_the_foreground_color_and_the_text_the_background_color()
      throws DecodeException {
    String text = "09 1b 3f3c38 00 03 00 00 ff0000 0000ff 0000 0000 0400 0200 0100 0100 02 0500";
    assertEquals(
        """
        BRBB..
        BBRB..
        """,
        drawn(6, FIRST_REVISION, text));
  }

  @Test
  void fast_index_takes_edges_from_the_background() throws DecodeException {
    // OpBottom 0x8000: OpTop tells that all four edges are those of the background.
    String text =
        "09 13 ff7f 00 0003 ff0000 0000ff 0100 0000 0500 0200 0000 0f00 0000 0080 0080 0100 02 0500";
    assertEquals(
        """
        .RBBB.
        .BRBB.
        """,
        drawn(6, FIRST_REVISION, text));
  }

  @Test
  void fast_glyph_brings_its_glyph_along() throws DecodeException {
    String brings =
        "09 18 ff7f 00 0003 ffffff 000000 0000 0000 0000 0000 0000 0000 0000 0000 0100 0100"
            + "09 05 00 41 02 02 80400000";
    String again = "01 0050 0400 01 05";
    assertEquals(
        """
        .W..W.
        ..W..W
        """,
        drawn(6, brings, again));
  }

  @Test
  void glyphs_have_their_place() {
    assertRefused(
        "glyph cache: entry is 5 of cache 10, expected at most 254 of cache 9",
        () -> drawn(1, Drawn.secondary(0x03, 0x012a, "05 00 41 02 02 80400000")));
    assertRefused(
        "CACHE_GLYPH_ORDER: cx x cy is 257 x 1, expected at most 256 each",
        () -> drawn(1, Drawn.secondary(0x03, 0, "00 01 0500 0000 ffff 0101 0100 80400000")));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(
        Drawn.update(
            FIRST_REVISION,
            SECOND_REVISION,
            glyphIndex(0x03, 0, "0500 0503"),
            "09 13 ff7f 00 0003 ff0000 0000ff 0100 0000 0500 0200 0000 0f00 0000 0080 0080 0100"
                + "02 0500"),
        bytes -> {
          Drawn.on(8, 8).apply(bytes);
          return bytes;
        },
        "drawing order");
  }
}

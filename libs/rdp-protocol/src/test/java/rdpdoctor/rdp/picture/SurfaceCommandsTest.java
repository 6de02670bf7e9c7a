package rdpdoctor.rdp.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Vectors built by hand from [MS-RDPBCGR] 2.2.9.2. */
class SurfaceCommandsTest {

  private static final String FRAME_BEGIN = "0400 0000 07000000";
  private static final String FRAME_END = "0400 0100 07000000";
  private static final String PLACE = "0100 0200 0300 0400";

  /** Two by two pixels of 32 bits without a codec, the lowest row first. */
  private static final String RAW =
      "20 00 00 00 0200 0200 10000000 0000ff00 00ff0000 ff000000 ffffff00";

  private static Canvas canvas() throws DecodeException {
    return Canvas.of(8, 8, 32, BitmapCodecs.none());
  }

  private static void apply(Canvas canvas, String... hex) throws DecodeException {
    canvas.apply(new Update(Update.Kind.SURFACE_COMMANDS, Bytes.hex(String.join("", hex))));
  }

  @Test
  void both_kinds_of_surface_bits_put_a_bitmap_down() throws DecodeException {
    for (String type : new String[] {"0100", "0600"}) {
      Canvas canvas = canvas();
      apply(canvas, FRAME_BEGIN, type, PLACE, RAW, FRAME_END);
      assertEquals(0x0000FF, canvas.rgb(1, 2));
      assertEquals(0xFFFFFF, canvas.rgb(2, 2));
      assertEquals(0xFF0000, canvas.rgb(1, 3));
      assertEquals(0x00FF00, canvas.rgb(2, 3));
      assertEquals(4.0 / 64, canvas.paintedShare());
    }
  }

  @Test
  void a_header_of_the_codec_is_passed_over() throws DecodeException {
    Canvas canvas = canvas();
    String headed = "20 01 00 00 0100 0100 04000000" + "5a".repeat(24) + "0000ff00";
    apply(canvas, "0100", PLACE, headed);
    assertEquals(0xFF0000, canvas.rgb(1, 2));
  }

  @Test
  void an_announced_codec_decodes_the_bitmap() throws DecodeException {
    BitmapCodecs codecs = BitmapCodecs.of(Map.of(5, BitmapCodecs.Codec.NSCODEC));
    Canvas canvas = Canvas.of(8, 8, 32, codecs);
    // [MS-RDPNSC] 2.2.1: a pixel whose planes are all left out.
    String nsCodec = "00000000 00000000 00000000 00000000 01 00 0000";
    apply(canvas, "0100", PLACE, "20 00 00 05 0100 0100 14000000" + nsCodec);
    assertEquals(0xFFFEFF, canvas.rgb(1, 2));
  }

  @Test
  void a_codec_that_nobody_announced_is_refused() throws DecodeException {
    Canvas canvas = canvas();
    assertRefused(
        "TS_BITMAP_DATA_EX: codecID is 9, expected 0 or one of []",
        () -> apply(canvas, "0100", PLACE, "20 00 00 09 0100 0100 00000000"));
  }

  @Test
  void another_command_is_refused() throws DecodeException {
    Canvas canvas = canvas();
    assertRefused(
        "TS_SURFCMD: cmdType is 0x0002, expected 0x0001, 0x0004 or 0x0006",
        () -> apply(canvas, "0200"));
  }

  @Test
  void every_truncation_is_refused() throws DecodeException {
    Bytes whole = Bytes.hex("0100" + PLACE + RAW);
    Canvas canvas = canvas();
    for (int size = 1; size < whole.size(); size++) {
      String part = whole.first(size).toHex();
      DecodeException refusal =
          assertThrowsExactly(DecodeException.class, () -> apply(canvas, part), part);
      assertTrue(refusal.getMessage().startsWith("TS_SURFCMD: "), refusal::getMessage);
    }
  }
}

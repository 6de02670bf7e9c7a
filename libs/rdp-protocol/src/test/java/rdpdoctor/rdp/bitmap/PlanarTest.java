package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Streams built by hand from [MS-RDPEGDI] 2.2.2.5.1 and 3.1.9. */
class PlanarTest {

  private static Bytes decode(String stream, int width, int height) throws DecodeException {
    return Bytes.of(Planar.decode(Bytes.hex(stream), width, height));
  }

  @Test
  void the_first_row_of_a_plane_is_the_lowest() throws DecodeException {
    assertEquals(Bytes.hex("06040200 05030100"), decode("20 0102 0304 0506 00", 1, 2));
  }

  @Test
  void alpha_is_left_out() throws DecodeException {
    assertEquals(Bytes.hex("06040200 05030100"), decode("00 fefe 0102 0304 0506 00", 1, 2));
    assertEquals(Bytes.hex("03020100"), decode("10 10fe 1001 1002 1003", 1, 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "raw values and a run of the last, 6, 1, 24 0102,         010202020202",
    "raw values without a run,         2, 1, 20 0102,         0102",
    "a run before any value is zero,   4, 1, 04,              00000000",
    "two segments of a row,            8, 1, 13 05 04,        0505050505050505",
    "differences go up and down,       4, 2, 13 05 40 02010503, 05050505 06040203",
    "a difference is repeated,         4, 2, 40 01020304 13 04, 01020304 03040506",
    "a difference wraps around,        2, 2, 20 01ff 20 0302,  01ff ff00",
    "each row begins at zero,          4, 2, 13 05 04,        05050505 05050505"
  })
  void a_plane_of_runs(String claim, int width, int height, String plane, String values)
      throws DecodeException {
    assertEquals(Bytes.hex(values), reds(plane, width, height), claim);
  }

  @ParameterizedTest
  @CsvSource({"10 05 01, 17", "10 05 f1, 32", "10 05 02, 33", "10 05 f2, 48", "1f 05, 16"})
  void a_long_run(String plane, int width) throws DecodeException {
    assertEquals(Bytes.hex("05".repeat(width)), reds(plane, width, 1));
  }

  /** A stream of three such planes; its reds in the order of the stream. */
  private static Bytes reds(String plane, int width, int height) throws DecodeException {
    Bytes bgrx = decode("30" + plane.repeat(3), width, height);
    ByteWriter reds = new ByteWriter();
    for (int y = height - 1; y >= 0; y--) {
      for (int x = 0; x < width; x++) {
        reds.u8(bgrx.get(4 * (y * width + x) + 2));
      }
    }
    return reds.toBytes();
  }

  @ParameterizedTest(name = "loss level {0}, luma {1}, orange {2}, green {3}")
  @CsvSource({
    "1, 80, 00, 00, 808080",
    "1, 80, 40, 00, 4080c0",
    "1, 80, c0, 00, c08040",
    "1, 80, 00, 40, 40c040",
    "2, 80, 20, 00, 4080c0",
    "3, 80, 30, 00, c08040",
    "1, f0, 40, 40, 70fff0",
    "1, 10, 40, 40, 005010",
    "7, 80, 01, 00, 4080c0"
  })
  void luma_and_chroma(int level, String luma, String orange, String green, String bgr)
      throws DecodeException {
    String stream = "%02x".formatted(0x20 | level) + luma + orange + green + "00";
    assertEquals(Bytes.hex(bgr + "00"), decode(stream, 1, 1));
  }

  @Test
  void a_subsampled_chroma_covers_two_rows_and_two_columns() throws DecodeException {
    Bytes bgrx = decode("29 808080 808080 808080  00 40 00 40  00 00 00 00", 3, 3);
    assertEquals(Bytes.hex("80808000 80808000 4080c000"), bgrx.slice(0, 12));
    assertEquals(Bytes.hex("80808000 80808000 4080c000"), bgrx.slice(12, 24));
    assertEquals(Bytes.hex("80808000 80808000 4080c000"), bgrx.slice(24, 36));
  }

  @Test
  void every_truncation_is_refused() {
    Bytes raw = Bytes.hex("00 fefefefe 01020304 05060708 090a0b0c");
    assertEveryTruncationRefused(raw, bytes -> Planar.decode(bytes, 2, 2), "RDP6_BITMAP_STREAM");
    Bytes runs = Bytes.hex("30" + "13 05 40 02010503".repeat(3));
    assertEveryTruncationRefused(runs, bytes -> Planar.decode(bytes, 4, 2), "RDP6_BITMAP_STREAM");
  }

  @ParameterizedTest
  @CsvSource({
    "30 05 05 05,  'LumaOrRedPlane segment is 5 values, expected at most 4'",
    "30 03 0f 00,  'LumaOrRedPlane segment is 15 values, expected at most 1'",
    "30 13 02 50,  'OrangeChromaOrGreenPlane segment is 5 values, expected at most 4'",
    "28 00000000,  'FormatHeader is 0x28, expected chroma where CS is set'"
  })
  void a_broken_stream_is_refused(String stream, String refusal) {
    assertRefused("RDP6_BITMAP_STREAM: " + refusal, () -> decode(stream, 4, 1));
  }

  @Test
  void a_size_that_its_runs_can_not_fill_is_refused() {
    assertRefused(
        "RDP6_BITMAP_STREAM: LumaOrRedPlane is 3 bytes, expected at least 5718016",
        () -> decode("30 f2 f2 f2", 16384, 16384));
  }
}

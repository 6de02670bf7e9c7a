package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Streams built by hand from [MS-RDPNSC] 2.2.2. */
class NsCodecTest {

  private static Bytes decode(String stream, int width, int height) throws DecodeException {
    return Bytes.of(NsCodec.decode(Bytes.hex(stream), width, height));
  }

  @Test
  void the_first_row_of_a_plane_is_the_highest() throws DecodeException {
    assertEquals(
        Bytes.hex("10101000 20202000"),
        decode("02000000 02000000 02000000 00000000 01 00 0000 1020 0000 0000", 1, 2));
  }

  @Test
  void lost_bits_of_chroma_are_put_back() throws DecodeException {
    assertEquals(
        Bytes.hex("4080c000"),
        decode("01000000 01000000 01000000 00000000 03 00 0000 80 10 00", 1, 1));
    assertEquals(
        Bytes.hex("40c04000"),
        decode("01000000 01000000 01000000 00000000 03 00 0000 80 00 10", 1, 1));
  }

  @Test
  void a_plane_that_is_left_out_has_every_bit_set() throws DecodeException {
    assertEquals(
        Bytes.hex("fffeff00"), decode("00000000 00000000 00000000 00000000 01 00 0000", 1, 1));
  }

  @Test
  void a_subsampled_chroma_covers_two_rows_and_two_columns() throws DecodeException {
    Bytes bgrx =
        decode(
            "18000000 08000000 08000000 00000000 01 01 0000"
                + "80".repeat(24)
                + "00400000 00400000"
                + "00".repeat(8),
            3,
            3);
    for (int row = 0; row < 3; row++) {
      assertEquals(Bytes.hex("80808000 80808000 4080c000"), bgrx.slice(12 * row, 12 * row + 12));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a run and the end,             1010 06 01020304,       101010101010101001020304",
    "a value that stands alone,     20 1010 05 01020304,    201010101010101001020304",
    "a run that states its length,  1010 ff08000000 01020304, 101010101010101001020304",
    "a value before the end,        1010 05 1001020304,     101010101010101001020304"
  })
  void runs(String claim, String plane, String values) throws DecodeException {
    assertEquals(Bytes.hex(values), Bytes.of(NrleRuns.decode(Bytes.hex(plane), 12)), claim);
  }

  @ParameterizedTest
  @CsvSource({
    "1010 07 01020304,         'run length is 9, expected at most 8'",
    "1010 ffffffffff 01020304, 'run length is 4294967295, expected at most 8'",
    "1010 06 010203,           'EndData needs 1 bytes, 0 remain'",
    "1010,                     'run length needs 1 bytes, 0 remain'",
    "10,                       'value needs 1 bytes, 0 remain'"
  })
  void a_broken_run_is_refused(String plane, String refusal) {
    assertRefused("NSCodec RLE plane: " + refusal, () -> NrleRuns.decode(Bytes.hex(plane), 12));
  }

  @Test
  void every_truncation_is_refused() {
    Bytes stream =
        Bytes.hex(
            "07000000 0c000000 07000000 00000000 01 00 0000"
                + "1010 06 01020304"
                + "00".repeat(12)
                + "0000 06 00000000");
    assertEveryTruncationRefused(
        stream, bytes -> NsCodec.decode(bytes, 4, 3), "NSCODEC_BITMAP_STREAM");
  }

  @Test
  void levels_that_nobody_defined_are_refused() {
    assertRefused(
        "NSCODEC_BITMAP_STREAM: ColorLossLevel is 0, expected 1 to 7",
        () -> decode("00000000 00000000 00000000 00000000 00 00 0000", 1, 1));
    assertRefused(
        "NSCODEC_BITMAP_STREAM: ChromaSubsamplingLevel is 2, expected 0 to 1",
        () -> decode("00000000 00000000 00000000 00000000 01 02 0000", 1, 1));
  }
}

package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class PlanarEncoderTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_picture_comes_back(boolean skipAlpha) throws DecodeException {
    for (int seed = 0; seed < 500; seed++) {
      int width = 1 + seed % 67;
      int height = 1 + seed % 37;
      int[] rgb = Pictures.of(seed, width, height);
      Bytes stream = Planar.encode(rgb, width, height, skipAlpha);
      assertArrayEquals(rgb, Pixels.ofBgrx(Planar.decode(stream, width, height)), "seed " + seed);
    }
  }

  /** One plane of one row. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a row of zeros is a run without raw values,  5,  0000000000,        05",
    "a run repeats the value before it,           5,  0707070707,        14 07",
    "two of a kind are no run,                    3,  070707,            30 070707",
    "a run of 16 and more has a control byte,     18, ROW,               1f 07 20 0707",
    "a long run of zeros has one control byte,    47, ZEROS,             f2"
  })
  void a_row_is_written_in_segments(String claim, int width, String row, String segments) {
    String digits = row.replace("ROW", "07".repeat(18)).replace("ZEROS", "00".repeat(47));
    ByteWriter out = new ByteWriter();
    PlaneRunsEncoder.encode(Bytes.hex(digits).toArray(), new BitmapSize(width, 1), out);
    assertEquals(Bytes.hex(segments), out.toBytes(), claim);
  }

  @Test
  void a_row_like_the_one_below_costs_a_byte() {
    Bytes stream = Planar.encode(new int[64 * 2], 64, 2, true);
    // The header, and for each of three planes two rows of 47 and 17 zeros.
    assertEquals(Bytes.hex("30" + "f211f211".repeat(3)), stream);
  }
}

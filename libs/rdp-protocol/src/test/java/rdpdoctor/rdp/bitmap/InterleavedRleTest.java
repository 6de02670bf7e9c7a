package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Streams built by hand from [MS-RDPBCGR] 2.2.9.1.1.3.1.2.4. */
class InterleavedRleTest {

  private static Bytes decode(String stream, int width, int height, int bitsPerPixel)
      throws DecodeException {
    return Bytes.of(InterleavedRle.decode(Bytes.hex(stream), width, height, bitsPerPixel));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a background run of the first row is black,      4, 1, 04,             00000000",
    "a background run repeats the row below,          4, 2, 84 01020304 04, 01020304 01020304",
    "a foreground run of the first row is foreground, 4, 1, 24,             ffffffff",
    "a foreground run inverts the row below,          4, 2, 84 01020304 24, 01020304 fefdfcfb",
    "a foreground can be set,                         4, 1, c4 0f,          0f0f0f0f",
    "a foreground stays set,                          4, 1, c2 0f 22,       0f0f0f0f",
    "a mask is read from its lowest bit,              8, 1, 41 a5,          ff00ff0000ff00ff",
    "a mask may end within a byte,                    4, 1, 40 03 05,       ff00ff00",
    "a mask inverts the row below,            4, 2, 84 01020304 40 03 06, 01020304 01fdfc04",
    "a mask can set the foreground,                   8, 1, d1 0f 03,       0f0f000000000000",
    "a color run repeats its color,                   4, 1, 64 2a,          2a2a2a2a",
    "a color image is a run of colors,                4, 1, 84 01020304,    01020304",
    "a dithered run alternates,                       4, 1, e2 01 02,       01020102",
    "a special mask of two pixels,                    8, 1, f9,             ffff000000000000",
    "a special mask of two pixels apart,              8, 1, fa,             ff00ff0000000000",
    "white and black are orders of one pixel,         4, 1, fd fe fe fd,    ff0000ff",
    "nothing is painted by an empty run,              4, 1, 64 2a f0 0000,  2a2a2a2a",
    "pixels behind the last order are black,          4, 1, 62 2a,          2a2a0000"
  })
  void an_order_paints(String claim, int width, int height, String stream, String rows)
      throws DecodeException {
    assertEquals(Bytes.hex(rows), decode(stream, width, height, 8), claim);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a foreground pixel parts two background runs, 8, 1, 04 04,       00000000ff000000",
    "none parts them where another order does,     8, 1, 03 61 2a 04, 0000002a00000000",
    "none parts them at the end of the first row,  4, 2, 04 04,       00000000 00000000",
    "one parts them at the end of the second row,  4, 3, 04 04 04,    0000000000000000 ff000000",
    "rows on top repeat the one that parts,        2, 4, 02 01 05,    0000 00ff 00ff 00ff",
    "a run begun in the first row stays black,     2, 3, 01 05,       00ff 0000 0000"
  })
  void background_runs_follow_each_other(
      String claim, int width, int height, String stream, String rows) throws DecodeException {
    assertEquals(Bytes.hex(rows), decode(stream, width, height, 8), claim);
  }

  @ParameterizedTest(name = "{0} paints {1} pixels")
  @CsvSource({
    "7f 2a,         31",
    "60 00 2a,      32",
    "60 ff 2a,      287",
    "cf 2a,         15",
    "c0 00 2a,      16",
    "c0 ff 2a,      271",
    "f3 0100 2a,    1",
    "f3 ff3f 2a,    16383",
    "d2 2a ffff,    16",
    "d0 00 2a 01,   1",
    "f7 0900 2a ff01, 9",
    "ef 2a 2a,      30",
    "e0 00 2a 2a,   32",
    "f8 0300 2a 2a, 6"
  })
  void an_order_paints_as_many_pixels_as_its_length_says(String stream, int painted)
      throws DecodeException {
    assertEquals(Bytes.hex("2a".repeat(painted) + "00"), decode(stream, painted + 1, 1, 8));
  }

  @ParameterizedTest
  @CsvSource({
    "8,  fd 61 2a,     ff 2a",
    "15, fd 61 2a01,   ff7f 2a01",
    "16, fd 61 2a01,   ffff 2a01",
    "24, fd 61 2a0102, ffffff 2a0102"
  })
  void a_pixel_has_the_size_of_its_depth(int bitsPerPixel, String stream, String rows)
      throws DecodeException {
    assertEquals(Bytes.hex(rows), decode(stream, 2, 1, bitsPerPixel));
  }

  @ParameterizedTest
  @CsvSource({
    "05,            'run length is 5, expected at most 4'",
    "24 fd,         'run length is 1, expected at most 0'",
    "e3 0102,       'run length is 6, expected at most 4'",
    "61 00 f9,      'run length is 8, expected at most 3'",
    "41 00,         'run length is 8, expected at most 4'",
    "85 0102030405, 'run length is 5, expected at most 4'",
    "f8 ffff 0102,  'run length is 131070, expected at most 4'",
    "a1,            'orderHdr is 0xa1, expected a compression order'",
    "f5,            'orderHdr is 0xf5, expected a compression order'",
    "fb,            'orderHdr is 0xfb, expected a compression order'",
    "ff,            'orderHdr is 0xff, expected a compression order'",
    "64,            'pixel needs 1 bytes, 0 remain'",
    "f3 01,         'run length needs 2 bytes, 1 remain'",
    "82 01,         'color image needs 2 bytes, 1 remain'"
  })
  void a_broken_order_is_refused(String stream, String refusal) {
    assertRefused("interleaved RLE bitmap: " + refusal, () -> decode(stream, 4, 1, 8));
  }

  @Test
  void a_bitmap_that_its_bytes_can_not_fill_is_refused() {
    assertRefused(
        "interleaved RLE bitmap: length is 3, expected enough for every pixel",
        () -> decode("f0ffff", 16384, 16384, 24));
  }

  @Test
  void a_size_that_no_desktop_has_is_refused() {
    assertRefused(
        "interleaved RLE bitmap: width is 0, expected 1 to 16384", () -> decode("04", 0, 1, 8));
    assertRefused(
        "interleaved RLE bitmap: height is 16385, expected 1 to 16384",
        () -> decode("04", 1, 16385, 8));
  }

  @Test
  void a_depth_that_it_does_not_know_is_refused() {
    assertRefused(
        "bitmap: bitsPerPixel is 4, expected 8, 15, 16, 24 or 32", () -> decode("04", 4, 1, 4));
  }
}

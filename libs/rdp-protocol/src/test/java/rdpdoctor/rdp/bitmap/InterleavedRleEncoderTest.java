package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class InterleavedRleEncoderTest {

  private static final int[] PALETTE = new int[UniformPalette.SIZE];

  static {
    Arrays.setAll(PALETTE, UniformPalette::rgb);
  }

  private static int[] shown(int[] rgb, ColorDepth depth) {
    return Arrays.stream(rgb).map(color -> depth.rgb(depth.pixel(color), PALETTE)).toArray();
  }

  private static int[] decoded(Bytes stream, int width, int height, ColorDepth depth)
      throws DecodeException {
    byte[] rows = InterleavedRle.decode(stream, width, height, depth.bitsPerPixel());
    return Pixels.ofBottomUpRows(rows, width, height, depth, PALETTE);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "XRGB_8888")
  void a_picture_comes_back_as_its_depth_shows_it(ColorDepth depth) throws DecodeException {
    for (int seed = 0; seed < 500; seed++) {
      int width = 4 + seed % 61;
      int height = 1 + seed % 37;
      int[] rgb = Pictures.of(seed, width, height);
      Bytes stream = InterleavedRleEncoder.encode(rgb, width, height, depth);
      assertArrayEquals(shown(rgb, depth), decoded(stream, width, height, depth), "seed " + seed);
    }
  }

  /** One byte a pixel; the rows are given from the lowest up, as they are encoded. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "black needs no color,                   8, 00000000 00000000,            08",
    "a row like the one below is background, 4, 01020304 01020304,            84 01020304 04",
    "white is the foreground at first,       8, ffffffff ffffffff,            28",
    "another foreground is set,              8, 03030303 03030303,            c8 03",
    "two colors in turn are dithered,        8, 01020102 01020102,            e4 01 02",
    "a pattern of two colors is a mask,      8, 00ff0000 ffff00ff,            41 b2",
    "a pixel parts two background runs,     16, RAMP RAMP UNLIKE,             90 RAMP 10 10"
  })
  void the_shortest_order_is_taken(String claim, int width, String rows, String stream) {
    byte[] pixels = Bytes.hex(filled(rows)).toArray();
    int height = pixels.length / width;
    int[] rgb = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int fromTop = (height - 1 - i / width) * width + i % width;
      rgb[fromTop] = UniformPalette.rgb(pixels[i] & 0xFF);
    }
    assertEquals(
        Bytes.hex(filled(stream)),
        InterleavedRleEncoder.encode(rgb, width, height, ColorDepth.INDEXED_8),
        claim);
  }

  private static String filled(String digits) {
    String ramp = "0102030405060708090a0b0c0d0e0f10";
    return digits.replace("RAMP", ramp).replace("UNLIKE", "fe" + ramp.substring(2));
  }

  @Test
  void a_run_may_be_longer_than_its_longest_order() throws DecodeException {
    int[] grey = new int[300 * 300];
    Arrays.fill(grey, 0x808080);
    Bytes stream = InterleavedRleEncoder.encode(grey, 300, 300, ColorDepth.RGB_888);
    assertArrayEquals(grey, decoded(stream, 300, 300, ColorDepth.RGB_888));
    int[] black = new int[300 * 300];
    stream = InterleavedRleEncoder.encode(black, 300, 300, ColorDepth.RGB_565);
    assertArrayEquals(black, decoded(stream, 300, 300, ColorDepth.RGB_565));
  }

  @Test
  void bitmaps_of_32_bits_have_another_codec() {
    assertThrows(
        IllegalArgumentException.class,
        () -> InterleavedRleEncoder.encode(new int[4], 4, 1, ColorDepth.XRGB_8888));
  }
}

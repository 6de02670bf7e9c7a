package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;

class PixelsTest {

  private static final int[] PALETTE = new int[256];

  static {
    PALETTE[1] = 0x102030;
    PALETTE[255] = 0xFFEEDD;
  }

  private static int[] rgb(String rows, int width, int height, ColorDepth depth) {
    return Pixels.ofBottomUpRows(Bytes.hex(rows).toArray(), width, height, depth, PALETTE);
  }

  @Test
  void the_first_row_of_a_bitmap_is_the_lowest() {
    int[] expected = {0x000003, 0x000004, 0x000001, 0x000002};
    assertArrayEquals(
        expected, rgb("01000000 02000000 03000000 04000000", 2, 2, ColorDepth.XRGB_8888));
  }

  @Test
  void eight_bits_are_an_index_of_the_palette() {
    int[] expected = {0x102030, 0xFFEEDD, 0x000000};
    assertArrayEquals(expected, rgb("01 ff 00", 3, 1, ColorDepth.INDEXED_8));
  }

  /** Measured: all 65536 colors through freerdp_image_copy of FreeRDP 2.11.7. */
  @ParameterizedTest
  @CsvSource({
    "RGB_555, 0000, 000000",
    "RGB_555, ff7f, ffffff",
    "RGB_555, ffff, ffffff",
    "RGB_555, 007c, ff0000",
    "RGB_555, e003, 00ff00",
    "RGB_555, 1f00, 0000ff",
    "RGB_555, 0400, 000021",
    "RGB_565, ffff, ffffff",
    "RGB_565, 00f8, ff0000",
    "RGB_565, e007, 00ff00",
    "RGB_565, c007, 00ff00",
    "RGB_565, 0001, 002100",
    "RGB_565, c004, 009c00",
    "RGB_888, 030201, 010203",
    "XRGB_8888, 030201ff, 010203"
  })
  void a_color_is_widened(ColorDepth depth, String pixel, String expected) {
    assertEquals(expected, "%06x".formatted(rgb(pixel, 1, 1, depth)[0]));
  }

  @Test
  void bgrx_loses_its_fourth_byte() {
    int[] expected = {0x010203, 0x040506};
    assertArrayEquals(expected, Pixels.ofBgrx(Bytes.hex("030201ff 060504ff").toArray()));
  }

  @Test
  void rows_of_another_size_are_a_mistake_of_the_caller() {
    assertThrows(IllegalArgumentException.class, () -> rgb("01", 2, 1, ColorDepth.INDEXED_8));
  }
}

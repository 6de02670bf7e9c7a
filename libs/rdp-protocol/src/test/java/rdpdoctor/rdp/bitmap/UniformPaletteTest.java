package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UniformPaletteTest {

  @Test
  void every_color_of_the_palette_is_its_own_nearest() {
    for (int index = 0; index < UniformPalette.SIZE; index++) {
      assertEquals(index, UniformPalette.index(UniformPalette.rgb(index)));
    }
  }

  @Test
  void it_reaches_from_black_to_white() {
    assertEquals(0x000000, UniformPalette.rgb(0));
    assertEquals(0xFFFFFF, UniformPalette.rgb(255));
    assertEquals(0xFF0000, UniformPalette.rgb(UniformPalette.index(0xFE0102)));
  }
}

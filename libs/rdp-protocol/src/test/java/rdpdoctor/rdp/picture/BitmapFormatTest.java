package rdpdoctor.rdp.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.raster.Rectangle;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class BitmapFormatTest {

  private static final Rectangle TARGET = new Rectangle(3, 5, 6, 2);
  private static final int[] WHITE = new int[8 * 2];

  static {
    Arrays.fill(WHITE, 0xFFFFFF);
  }

  private static int[] noise() {
    return new Random(1).ints(8 * 2, 0, 1 << 24).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void a_bitmap_is_shown_where_it_belongs_and_no_further(ColorDepth depth) throws DecodeException {
    for (boolean header : new boolean[] {true, false}) {
      Canvas canvas = Canvas.of(20, 20, depth.bitsPerPixel(), BitmapCodecs.none());
      canvas.apply(PaletteUpdate.uniform());
      BitmapFormat format = new BitmapFormat(depth, header, false);
      canvas.apply(BitmapUpdate.of(List.of(format.encoded(WHITE, TARGET))));
      assertEquals(0xFFFFFF, canvas.rgb(3, 5));
      assertEquals(0xFFFFFF, canvas.rgb(8, 6));
      assertEquals(6.0 * 2 / (20 * 20), canvas.paintedShare());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_compression_makes_longer_is_not_compressed(ColorDepth depth) {
    BitmapFormat format = BitmapFormat.plain(depth);
    BitmapData raw = format.encode(noise(), TARGET);
    assertFalse(raw.compressed());
    assertEquals(8 * 2 * depth.bytesPerPixel(), raw.stream().size());
    assertTrue(format.encode(new int[64 * 2], new Rectangle(0, 0, 64, 2)).compressed());
  }

  @Test
  void a_bitmap_is_laid_out_as_the_specification_says() {
    Bytes place = Bytes.hex("0300 0500 0800 0600  0800 0200 1000");
    Bytes header = Bytes.hex("0000 0300 0800 2000");
    Bytes sixteenWhitePixels = Bytes.hex("70 ffff");
    assertEquals(
        place.plus(Bytes.hex("0100 0b00")).plus(header).plus(sixteenWhitePixels),
        new BitmapFormat(ColorDepth.RGB_565, true, false).encoded(WHITE, TARGET));
    assertEquals(
        place.plus(Bytes.hex("0104 0300")).plus(sixteenWhitePixels),
        new BitmapFormat(ColorDepth.RGB_565, false, false).encoded(WHITE, TARGET));
  }

  @Test
  void an_alpha_plane_is_sent_to_clients_that_need_one() {
    assertEquals(0x10, planarHeader(false));
    assertEquals(0x30, planarHeader(true));
  }

  private static int planarHeader(boolean skipAlpha) {
    BitmapFormat format = new BitmapFormat(ColorDepth.XRGB_8888, false, skipAlpha);
    return format.encode(new int[64], new Rectangle(0, 0, 64, 1)).stream().get(0);
  }

  @ParameterizedTest
  @CsvSource({"1, 4", "4, 4", "5, 8", "64, 64"})
  void the_width_of_a_bitmap_is_a_multiple_of_four(int target, int bitmap) {
    assertEquals(bitmap, BitmapFormat.bitmapWidth(target));
  }
}

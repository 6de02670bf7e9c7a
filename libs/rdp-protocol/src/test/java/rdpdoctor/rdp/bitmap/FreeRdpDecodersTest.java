package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.wire.Bytes;

/** What the encoders write, as FreeRDP reads it. */
class FreeRdpDecodersTest {

  private static final int PICTURES = 300;

  private final FreeRdpDecoders freeRdp = new FreeRdpDecoders();

  @AfterEach
  void close() {
    freeRdp.close();
  }

  private static int width(int seed) {
    return 4 * (1 + seed % 16);
  }

  private static int height(int seed) {
    return 1 + seed % 37;
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"INDEXED_8", "XRGB_8888"})
  void interleaved_bitmaps(ColorDepth depth) {
    for (int seed = 0; seed < PICTURES; seed++) {
      int[] rgb = Pictures.of(seed, width(seed), height(seed));
      Bytes stream = InterleavedRleEncoder.encode(rgb, width(seed), height(seed), depth);
      int[] shown =
          Arrays.stream(rgb).map(color -> depth.rgb(depth.pixel(color), new int[0])).toArray();
      int[] decoded = freeRdp.interleaved(stream, width(seed), height(seed), depth.bitsPerPixel());
      assertArrayEquals(shown, decoded, "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void planar_bitmaps(boolean skipAlpha) {
    for (int seed = 0; seed < PICTURES; seed++) {
      int[] rgb = Pictures.of(seed, width(seed), height(seed));
      Bytes stream = Planar.encode(rgb, width(seed), height(seed), skipAlpha);
      assertArrayEquals(rgb, freeRdp.planar(stream, width(seed), height(seed)), "seed " + seed);
    }
  }

  @Test
  void freerdp_refuses_what_is_none() {
    assertThrows(AssertionError.class, () -> freeRdp.interleaved(Bytes.hex("f3ff"), 64, 64, 16));
  }
}

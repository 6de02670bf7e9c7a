package rdpdoctor.rdp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import rdpdoctor.rdp.bitmap.InterleavedRle;
import rdpdoctor.rdp.bitmap.Planar;
import rdpdoctor.rdp.bitmap.RawBitmap;

/** Whatever the compressed bytes: pixels, or a DecodeException. */
class CodecsFuzzTest {

  private static final int WIDTH = 20;
  private static final int HEIGHT = 12;

  @FuzzTest
  void rawBitmap(byte[] input) {
    Hostile.bytes(input).decode(bytes -> RawBitmap.decode(bytes, WIDTH, HEIGHT, 24));
  }

  @FuzzTest
  void interleavedRle(byte[] input) {
    for (int bitsPerPixel : new int[] {8, 15, 16, 24}) {
      Hostile.bytes(input)
          .decode(bytes -> InterleavedRle.decode(bytes, WIDTH, HEIGHT, bitsPerPixel));
    }
  }

  @FuzzTest
  void planar(byte[] input) {
    Hostile.bytes(input).decode(bytes -> Planar.decode(bytes, WIDTH, HEIGHT));
  }
}

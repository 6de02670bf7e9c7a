package rdpdoctor.rdp.bitmap;

import java.util.Arrays;
import java.util.Random;

/** Pictures to encode, each the same whenever it is made: 0xRRGGBB, highest row first. */
final class Pictures {

  private static final int[] FEW = {0xFFFFFF, 0x000000, 0x2060A0, 0xF0C040};

  private Pictures() {}

  /** Of flat areas, text, lines, patterns and noise, laid over each other. */
  static int[] of(long seed, int width, int height) {
    Random random = new Random(seed);
    int[] rgb = new int[width * height];
    Arrays.fill(rgb, color(random));
    for (int layer = random.nextInt(8); layer > 0; layer--) {
      int left = random.nextInt(width);
      int top = random.nextInt(height);
      int right = left + 1 + random.nextInt(width - left);
      int bottom = top + 1 + random.nextInt(height - top);
      int ink = color(random);
      int other = color(random);
      int kind = random.nextInt(5);
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          rgb[y * width + x] =
              switch (kind) {
                case 0 -> ink;
                case 1 -> random.nextInt(4) == 0 ? ink : rgb[y * width + x];
                case 2 -> (x & 1) == 0 ? ink : other;
                case 3 -> (y & 1) == 0 ? ink : rgb[y * width + x];
                default -> random.nextInt(1 << 24);
              };
        }
      }
    }
    return rgb;
  }

  private static int color(Random random) {
    return random.nextBoolean() ? FEW[random.nextInt(FEW.length)] : random.nextInt(1 << 24);
  }
}

package rdpdoctor.testkit.server;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What is to be seen at one moment, pixel by pixel. */
public final class Picture {

  private static final int TRUE_COLOR = 24;

  /** What five bits do not tell of eight; each client fills it up in its own way. */
  private static final int LOST_BITS = 7;

  private final int width;
  private final int[] pixels;

  private Picture(int width, int[] pixels) {
    this.width = width;
    this.pixels = pixels;
  }

  /** Row by row, as 0xRRGGBB. */
  public static Picture of(int width, int[] pixels) {
    return new Picture(width, pixels.clone());
  }

  public static Picture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new Picture(width, image.getRGB(0, 0, width, height, null, 0, width));
  }

  public int width() {
    return width;
  }

  public int height() {
    return pixels.length / width;
  }

  public int rgb(int x, int y) {
    return pixels[y * width + x] & 0xFFFFFF;
  }

  /** How many colors there are; one means that nothing is to be seen. */
  public long colors() {
    return Arrays.stream(pixels).map(pixel -> pixel & 0xFFFFFF).distinct().count();
  }

  /** The share of all pixels that are another color, as far as a session of this depth can tell. */
  public double differenceFrom(Picture other, int bitsPerPixel) {
    if (other.width != width || other.pixels.length != pixels.length) {
      return 1;
    }
    int tolerance = bitsPerPixel < TRUE_COLOR ? LOST_BITS : 0;
    long different = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (distance(pixels[i], other.pixels[i]) > tolerance) {
        different++;
      }
    }
    return (double) different / pixels.length;
  }

  /** Of red, green or blue, whichever is farthest apart. */
  private static int distance(int one, int other) {
    int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
    int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
    int blue = Math.abs((one & 0xFF) - (other & 0xFF));
    return Math.max(red, Math.max(green, blue));
  }

  /** For people who want to look at what a test saw. */
  public void writePng(Path file) {
    BufferedImage image = new BufferedImage(width, height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height(), pixels, 0, width);
    try {
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

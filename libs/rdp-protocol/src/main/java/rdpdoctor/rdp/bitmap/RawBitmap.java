package rdpdoctor.rdp.bitmap;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A bitmap without compression, [MS-RDPBCGR] 2.2.9.1.1.3.1.2.2 bitmapDataStream: rows from the
 * lowest up, each padded to a multiple of four bytes.
 */
public final class RawBitmap {

  private static final String STRUCTURE = "uncompressed bitmap";

  private RawBitmap() {}

  /** The rows without their padding, lowest row first. */
  public static byte[] decode(Bytes data, int width, int height, int bitsPerPixel)
      throws DecodeException {
    BitmapSize.of(STRUCTURE, width, height);
    int row = width * ColorDepth.of(bitsPerPixel).bytesPerPixel();
    int stride = stride(row);
    if (data.size() < (long) stride * height) {
      throw new DecodeException(
          "%s: length is %d, expected %d"
              .formatted(STRUCTURE, data.size(), (long) stride * height));
    }
    byte[] padded = data.toArray();
    byte[] rows = new byte[row * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(padded, y * stride, rows, y * row, row);
    }
    return rows;
  }

  /** From 0xRRGGBB, highest row first. */
  public static Bytes encode(int[] rgb, int width, int height, ColorDepth depth) {
    int size = depth.bytesPerPixel();
    int stride = stride(width * size);
    byte[] padded = new byte[stride * height];
    for (int y = 0; y < height; y++) {
      int row = (height - 1 - y) * stride;
      for (int x = 0; x < width; x++) {
        LittleEndian.put(padded, row + x * size, size, depth.pixel(rgb[y * width + x]));
      }
    }
    return Bytes.of(padded);
  }

  private static int stride(int row) {
    return (row + 3) / 4 * 4;
  }
}

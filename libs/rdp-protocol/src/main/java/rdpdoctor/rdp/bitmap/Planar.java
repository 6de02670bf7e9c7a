package rdpdoctor.rdp.bitmap;

import java.util.Arrays;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The planar codec of RDP 6.0, [MS-RDPEGDI] 2.2.2.5.1 RDP6_BITMAP_STREAM and 3.1.9: one plane per
 * color component, raw or run-length encoded, for bitmaps of 32 bits per pixel.
 *
 * <pre>
 *   7   6   5    4    3   2 1 0
 *  reserved | NA | RLE | CS | CLL      then the planes: alpha unless NA, red or luma,
 *                                      green or orange chroma, blue or green chroma
 * </pre>
 */
public final class Planar {

  private static final String STRUCTURE = "RDP6_BITMAP_STREAM";

  private static final int COLOR_LOSS_LEVEL = 0x07;
  private static final int CHROMA_SUBSAMPLING = 0x08;
  private static final int RLE = 0x10;
  private static final int NO_ALPHA = 0x20;

  private final ByteReader stream;
  private final BitmapSize size;
  private final int header;

  private Planar(ByteReader stream, BitmapSize size) throws DecodeException {
    this.stream = stream;
    this.size = size;
    this.header = stream.u8("FormatHeader");
  }

  /** 32-bit BGRX, highest row first; the stream begins with the lowest. Alpha is left out. */
  public static byte[] decode(Bytes data, int width, int height) throws DecodeException {
    ByteReader stream = new ByteReader(STRUCTURE, data);
    return new Planar(stream, BitmapSize.of(STRUCTURE, width, height)).bgrx();
  }

  private byte[] bgrx() throws DecodeException {
    int colorLossLevel = header & COLOR_LOSS_LEVEL;
    boolean subsampled = (header & CHROMA_SUBSAMPLING) != 0;
    if (subsampled && colorLossLevel == 0) {
      throw stream.wrong("FormatHeader", "0x%02x".formatted(header), "chroma where CS is set");
    }
    if ((header & NO_ALPHA) == 0) {
      plane("AlphaPlane", size);
    }
    BitmapSize chroma = subsampled ? size.halved() : size;
    byte[] first = plane("LumaOrRedPlane", size);
    byte[] second = plane("OrangeChromaOrGreenPlane", chroma);
    byte[] third = plane("GreenChromaOrBluePlane", chroma);
    byte[] bgrx = new byte[4 * size.pixels()];
    int shift = subsampled ? 1 : 0;
    for (int y = 0; y < size.height(); y++) {
      int row = (size.height() - 1 - y) * size.width();
      for (int x = 0; x < size.width(); x++) {
        int at = y * size.width() + x;
        int chromaAt = (y >> shift) * chroma.width() + (x >> shift);
        int rgb =
            colorLossLevel == 0
                ? YCoCg.rgb(first[at] & 0xFF, second[at] & 0xFF, third[at] & 0xFF)
                : YCoCg.toRgb(first[at], second[chromaAt], third[chromaAt], colorLossLevel);
        LittleEndian.put(bgrx, 4 * (row + x), 3, rgb);
      }
    }
    return bgrx;
  }

  private byte[] plane(String name, BitmapSize plane) throws DecodeException {
    return (header & RLE) != 0
        ? PlaneRuns.decode(stream, name, plane)
        : stream.bytes(name, plane.pixels()).toArray();
  }

  /**
   * Run-length encoded, from 0xRRGGBB, highest row first.
   *
   * @param skipAlpha leaves out the alpha plane, which not every decoder can do without
   */
  public static Bytes encode(int[] rgb, int width, int height, boolean skipAlpha) {
    BitmapSize size = new BitmapSize(width, height);
    ByteWriter out = new ByteWriter().u8(skipAlpha ? RLE | NO_ALPHA : RLE);
    if (!skipAlpha) {
      byte[] opaque = new byte[size.pixels()];
      Arrays.fill(opaque, (byte) 0xFF);
      PlaneRunsEncoder.encode(opaque, size, out);
    }
    for (int shift = 16; shift >= 0; shift -= 8) {
      PlaneRunsEncoder.encode(component(rgb, size, shift), size, out);
    }
    return out.toBytes();
  }

  /** Lowest row first. */
  private static byte[] component(int[] rgb, BitmapSize size, int shift) {
    byte[] plane = new byte[size.pixels()];
    for (int y = 0; y < size.height(); y++) {
      int row = (size.height() - 1 - y) * size.width();
      for (int x = 0; x < size.width(); x++) {
        plane[row + x] = (byte) (rgb[y * size.width() + x] >>> shift);
      }
    }
    return plane;
  }
}

package rdpdoctor.rdp.bitmap;

import java.util.Arrays;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * NSCodec, [MS-RDPNSC] 2.2.2 NSCODEC_BITMAP_STREAM: luma, orange chroma, green chroma and alpha
 * planes, each raw, run-length encoded or left out.
 *
 * <pre>
 *  LumaPlaneByteCount(4) OrangeChromaPlaneByteCount(4) GreenChromaPlaneByteCount(4)
 *  AlphaPlaneByteCount(4) ColorLossLevel(1) ChromaSubsamplingLevel(1) Reserved(2) planes
 * </pre>
 *
 * Where chroma is subsampled, rows of luma are padded to a multiple of eight, and chroma has half
 * of their width and height.
 */
public final class NsCodec {

  private static final String STRUCTURE = "NSCODEC_BITMAP_STREAM";

  private static final byte LEFT_OUT = (byte) 0xFF;

  private NsCodec() {}

  /** 32-bit BGRX, highest row first. Alpha is left out. */
  public static byte[] decode(Bytes data, int width, int height) throws DecodeException {
    BitmapSize size = BitmapSize.of(STRUCTURE, width, height);
    ByteReader stream = new ByteReader(STRUCTURE, data);
    long lumaCount = stream.u32le("LumaPlaneByteCount");
    long orangeCount = stream.u32le("OrangeChromaPlaneByteCount");
    long greenCount = stream.u32le("GreenChromaPlaneByteCount");
    stream.skip("AlphaPlaneByteCount", 4);
    int colorLossLevel = upTo(stream, "ColorLossLevel", 1, 7);
    boolean subsampled = upTo(stream, "ChromaSubsamplingLevel", 0, 1) == 1;
    stream.skip("Reserved", 2);
    BitmapSize luma = subsampled ? new BitmapSize((width + 7) / 8 * 8, height) : size;
    BitmapSize chroma = subsampled ? luma.halved() : size;
    byte[] lumas = plane(stream.bytes("LumaPlane", lumaCount), luma);
    byte[] oranges = plane(stream.bytes("OrangeChromaPlane", orangeCount), chroma);
    byte[] greens = plane(stream.bytes("GreenChromaPlane", greenCount), chroma);
    int shift = subsampled ? 1 : 0;
    byte[] bgrx = new byte[4 * size.pixels()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        byte lightness = lumas[y * luma.width() + x];
        int at = (y >> shift) * chroma.width() + (x >> shift);
        int rgb = YCoCg.toRgb(lightness, oranges[at], greens[at], colorLossLevel);
        LittleEndian.put(bgrx, 4 * (y * width + x), 3, rgb);
      }
    }
    return bgrx;
  }

  /** As many bytes as samples are the plane itself. */
  private static byte[] plane(Bytes bytes, BitmapSize size) throws DecodeException {
    if (bytes.isEmpty()) {
      byte[] plane = new byte[size.pixels()];
      Arrays.fill(plane, LEFT_OUT);
      return plane;
    }
    return bytes.size() < size.pixels()
        ? NrleRuns.decode(bytes, size.pixels())
        : bytes.first(size.pixels()).toArray();
  }

  private static int upTo(ByteReader stream, String field, int lowest, int highest)
      throws DecodeException {
    int value = stream.u8(field);
    if (value < lowest || value > highest) {
      throw stream.wrong(field, Integer.toString(value), "%d to %d".formatted(lowest, highest));
    }
    return value;
  }
}

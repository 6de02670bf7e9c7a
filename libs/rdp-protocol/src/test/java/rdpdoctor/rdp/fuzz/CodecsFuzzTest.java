package rdpdoctor.rdp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import rdpdoctor.rdp.bitmap.InterleavedRle;
import rdpdoctor.rdp.bitmap.NsCodec;
import rdpdoctor.rdp.bitmap.Planar;
import rdpdoctor.rdp.bitmap.RawBitmap;
import rdpdoctor.rdp.compression.BulkDecompressor;
import rdpdoctor.rdp.wire.Bytes;

/** Whatever the compressed bytes: a value, or a DecodeException. */
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

  @FuzzTest
  void nsCodec(byte[] input) {
    Hostile.bytes(input).decode(bytes -> NsCodec.decode(bytes, WIDTH, HEIGHT));
  }

  /** The first byte says which type, so that a corpus holds all of them. */
  @FuzzTest
  void bulkCompression(byte[] input) {
    BulkDecompressor decompressor = new BulkDecompressor();
    Hostile.bytes(input).decode(bytes -> decompressor.decompress(flags(bytes), tail(bytes)));
    Hostile.bytes(input).decode(bytes -> decompressor.decompress(flags(bytes), tail(bytes)));
  }

  private static int flags(Bytes bytes) {
    return bytes.isEmpty() ? 0 : bytes.get(0) | BulkDecompressor.PACKET_COMPRESSED;
  }

  private static Bytes tail(Bytes bytes) {
    return bytes.from(Math.min(1, bytes.size()));
  }
}

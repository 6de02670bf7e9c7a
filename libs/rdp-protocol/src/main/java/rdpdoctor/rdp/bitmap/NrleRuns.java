package rdpdoctor.rdp.bitmap;

import java.util.Arrays;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A run-length encoded plane of NSCodec, [MS-RDPNSC] 2.2.2.1: a value that stands twice begins a
 * run; the last four values are always raw.
 *
 * <pre>
 *  value                            one value
 *  value value length(1)            2 + length values
 *  value value 0xFF length(4)       length values
 * </pre>
 */
final class NrleRuns {

  private static final int RAW_AT_END = 4;
  private static final int LONG_RUN = 0xFF;

  private NrleRuns() {}

  static byte[] decode(Bytes data, int size) throws DecodeException {
    ByteReader segments = new ByteReader("NSCodec RLE plane", data);
    byte[] plane = new byte[size];
    int at = 0;
    while (size - at > RAW_AT_END) {
      int value = segments.u8("value");
      long length = at + RAW_AT_END + 1 < size ? length(segments, value) : 1;
      if (length > size - at - RAW_AT_END) {
        throw segments.wrong(
            "run length", Long.toString(length), "at most " + (size - at - RAW_AT_END));
      }
      Arrays.fill(plane, at, at + (int) length, (byte) value);
      at += (int) length;
    }
    while (at < size) {
      plane[at++] = (byte) segments.u8("EndData");
    }
    return plane;
  }

  private static long length(ByteReader segments, int value) throws DecodeException {
    if (segments.peek("value") != value) {
      return 1;
    }
    segments.skip("value", 1);
    int length = segments.u8("run length");
    return length < LONG_RUN ? length + 2 : segments.u32le("run length");
  }
}

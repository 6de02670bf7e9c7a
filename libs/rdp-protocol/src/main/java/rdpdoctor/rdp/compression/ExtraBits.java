package rdpdoctor.rdp.compression;

import rdpdoctor.rdp.wire.DecodeException;

/**
 * Numbers that are coded as a symbol and further bits, [MS-RDPEGDI] 3.1.8.1.4.2 and 3.1.8.1.4.3:
 * each symbol stands for the first number of a range, and its bits are added.
 */
final class ExtraBits {

  private final int[] first;
  private final int[] bits;

  private ExtraBits(int[] first, int[] bits) {
    this.first = first;
    this.bits = bits;
  }

  /** Copy-offsets, each one more than the distance. */
  static ExtraBits ofCopyOffsets() {
    int[] bits = new int[32];
    for (int symbol = 4; symbol < bits.length; symbol++) {
      bits[symbol] = symbol / 2 - 1;
    }
    return new ExtraBits(ranges(1, bits), bits);
  }

  /** Lengths from 2; the last symbol with bits stands for any length. */
  static ExtraBits ofLengthsOfMatch() {
    int[] bits = {
      0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 6, 6, 8, 8, 14, 14
    };
    int[] first = ranges(2, bits);
    first[28] = 2;
    first[29] = 2;
    return new ExtraBits(first, bits);
  }

  int next(int symbol, NCrushBits stream) throws DecodeException {
    if (symbol >= first.length) {
      throw stream.wrong("length-of-match code", Integer.toString(symbol), "at most 29");
    }
    return first[symbol] + stream.next(bits[symbol]);
  }

  private static int[] ranges(int start, int[] bits) {
    int[] first = new int[bits.length];
    int next = start;
    for (int symbol = 0; symbol < bits.length; symbol++) {
      first[symbol] = next;
      next += 1 << bits[symbol];
    }
    return first;
  }
}

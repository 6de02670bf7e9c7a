package rdpdoctor.rdp.compression;

import java.util.Arrays;

/** The four copy-offsets used last, [MS-RDPEGDI] 3.1.8.1.1 OffsetCache. */
final class OffsetCache {

  private final int[] offsets = new int[4];

  void flush() {
    Arrays.fill(offsets, 0);
  }

  /** Puts a new offset in front; the last one falls out. */
  int add(int offset) {
    System.arraycopy(offsets, 0, offsets, 1, offsets.length - 1);
    offsets[0] = offset;
    return offset;
  }

  /** Swaps the offset with the one in front. */
  int use(int index) {
    int offset = offsets[index];
    offsets[index] = offsets[0];
    offsets[0] = offset;
    return offset;
  }
}

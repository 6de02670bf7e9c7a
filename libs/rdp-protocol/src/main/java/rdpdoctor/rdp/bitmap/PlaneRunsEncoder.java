package rdpdoctor.rdp.bitmap;

import rdpdoctor.rdp.wire.ByteWriter;

/** Writes what {@link PlaneRuns} reads. */
final class PlaneRunsEncoder {

  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 47;
  private static final int MOST_RAW = 15;
  private static final int MOST_RUN_BEHIND_RAW = 15;

  private final byte[] row;
  private final ByteWriter out;

  private PlaneRunsEncoder(byte[] row, ByteWriter out) {
    this.row = row;
    this.out = out;
  }

  static void encode(byte[] plane, BitmapSize size, ByteWriter out) {
    int width = size.width();
    for (int start = 0; start < plane.length; start += width) {
      byte[] row = new byte[width];
      for (int x = 0; x < width; x++) {
        row[x] = start == 0 ? plane[x] : difference(plane[start + x] - plane[start + x - width]);
      }
      new PlaneRunsEncoder(row, out).segments();
    }
  }

  /** The lowest bit is the sign. */
  private static byte difference(int difference) {
    int signed = (byte) difference;
    return (byte) (signed >= 0 ? signed << 1 : (-signed << 1) - 1);
  }

  private void segments() {
    int at = run(0, (byte) 0);
    while (at < row.length) {
      int end = at + 1;
      while (end < row.length && runLength(end, row[end - 1]) < SHORTEST_RUN) {
        end++;
      }
      at = run(raw(at, end), row[end - 1]);
    }
  }

  /** Raw values up to this place, and as much of the run behind them as fits their segment. */
  private int raw(int from, int end) {
    int at = from;
    while (end - at > MOST_RAW) {
      segment(at, MOST_RAW, 0);
      at += MOST_RAW;
    }
    int run = Math.min(runLength(end, row[end - 1]), MOST_RUN_BEHIND_RAW);
    segment(at, end - at, run < SHORTEST_RUN ? 0 : run);
    return run < SHORTEST_RUN ? end : end + run;
  }

  private void segment(int from, int raw, int run) {
    out.u8(raw << 4 | run);
    for (int i = from; i < from + raw; i++) {
      out.u8(row[i]);
    }
  }

  /** Repeats this value as long as it can be said without raw values; returns where that ends. */
  private int run(int from, byte value) {
    int at = from;
    int length = runLength(at, value);
    while (length >= SHORTEST_RUN) {
      int run = Math.min(length, LONGEST_RUN);
      out.u8(run < 16 ? run : (run & 0x0F) << 4 | run >>> 4);
      at += run;
      length -= run;
    }
    return at;
  }

  private int runLength(int from, byte value) {
    int end = from;
    while (end < row.length && row[end] == value) {
      end++;
    }
    return end - from;
  }
}

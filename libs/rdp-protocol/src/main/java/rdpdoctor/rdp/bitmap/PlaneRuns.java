package rdpdoctor.rdp.bitmap;

import java.util.Arrays;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A run-length encoded color plane, [MS-RDPEGDI] 2.2.2.5.1.1 RDP6_RLE_SEGMENTS: for each row
 * segments of raw values and a run that repeats the last of them. The first row holds the values
 * themselves, every other row their differences from the row before.
 *
 * <pre>
 *  7 6 5 4     3 2 1 0
 *  cRawBytes | nRunLength      nRunLength 1: a run of 16 + cRawBytes, no raw values
 *                              nRunLength 2: a run of 32 + cRawBytes, no raw values
 * </pre>
 */
final class PlaneRuns {

  private static final int LONGEST_RUN = 32 + 15;

  private final ByteReader segments;
  private final String name;
  private final int width;
  private final byte[] plane;

  private PlaneRuns(ByteReader segments, String name, BitmapSize size) {
    this.segments = segments;
    this.name = name;
    this.width = size.width();
    this.plane = new byte[size.pixels()];
  }

  static byte[] decode(ByteReader segments, String name, BitmapSize size) throws DecodeException {
    int shortest = size.height() * ((size.width() + LONGEST_RUN - 1) / LONGEST_RUN);
    if (segments.remaining() < shortest) {
      throw segments.wrong(name, segments.remaining() + " bytes", "at least " + shortest);
    }
    PlaneRuns runs = new PlaneRuns(segments, name, size);
    runs.row(0);
    for (int start = runs.width; start < runs.plane.length; start += runs.width) {
      runs.row(start);
      runs.addRowBefore(start);
    }
    return runs.plane;
  }

  private void row(int start) throws DecodeException {
    int at = start;
    byte value = 0;
    while (at < start + width) {
      int control = segments.u8(name);
      int raw = control >>> 4;
      int run = control & 0x0F;
      if (run == 1 || run == 2) {
        run = 16 * run + raw;
        raw = 0;
      }
      if (raw + run > start + width - at) {
        throw segments.wrong(
            name + " segment", raw + run + " values", "at most " + (start + width - at));
      }
      for (int i = 0; i < raw; i++) {
        value = (byte) segments.u8(name);
        plane[at++] = value;
      }
      Arrays.fill(plane, at, at + run, value);
      at += run;
    }
  }

  /** The lowest bit of a difference is its sign. */
  private void addRowBefore(int start) {
    for (int i = start; i < start + width; i++) {
      int coded = plane[i] & 0xFF;
      int difference = (coded & 1) == 0 ? coded >>> 1 : -(coded >>> 1) - 1;
      plane[i] = (byte) (plane[i - width] + difference);
    }
  }
}

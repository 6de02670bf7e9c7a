package rdpdoctor.rdp.compression;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * RDP 4.0 and RDP 5.0 bulk compression, [MS-RDPBCGR] 3.1.8.4: literals and copies in a bit stream
 * that is read from the highest bit of each byte.
 *
 * <pre>
 *  literal       0vvvvvvv   below 0x80
 *                10vvvvvvv  from 0x80
 *  copy-offset   RDP 4.0                      RDP 5.0
 *                1111 + 6 bits    from 0      11111 + 6 bits    from 0
 *                1110 + 8 bits    from 64     11110 + 8 bits    from 64
 *                110 + 13 bits    from 320    1110 + 11 bits    from 320
 *                                             110 + 16 bits     from 2368
 *  length        0                a match of 3
 *                10 + 2 bits      from 4
 *                110 + 3 bits     from 8, and so on
 * </pre>
 */
final class Mppc implements Decompressor {

  private static final int SHORTEST_TOKEN = 8;

  private final History history;
  private final String structure;
  private final boolean rdp50;

  private Mppc(String structure, int historySize, boolean rdp50) {
    this.history = new History(structure, historySize);
    this.structure = structure;
    this.rdp50 = rdp50;
  }

  static Mppc rdp40() {
    return new Mppc("RDP 4.0 bulk compression", 8 * 1024, false);
  }

  static Mppc rdp50() {
    return new Mppc("RDP 5.0 bulk compression", 64 * 1024, true);
  }

  @Override
  public void flush() {
    history.flush();
  }

  @Override
  public Bytes decompress(boolean atFront, Bytes data) throws DecodeException {
    if (atFront) {
      history.rewind();
    }
    int start = history.position();
    MppcBits bits = new MppcBits(structure, data);
    // Less than a token is the padding of the last byte.
    while (bits.remaining() >= SHORTEST_TOKEN) {
      if (!bits.next()) {
        history.append(bits.next(7));
      } else if (!bits.next()) {
        history.append(0x80 | bits.next(7));
      } else {
        int distance = rdp50 ? distance50(bits) : distance40(bits);
        history.copy(distance, length(bits));
      }
    }
    return history.since(start);
  }

  /** Behind the bits 11. */
  private static int distance40(MppcBits bits) throws DecodeException {
    if (!bits.next()) {
      return 320 + bits.next(13);
    }
    return bits.next() ? bits.next(6) : 64 + bits.next(8);
  }

  private static int distance50(MppcBits bits) throws DecodeException {
    if (!bits.next()) {
      return 2368 + bits.next(16);
    }
    if (!bits.next()) {
      return 320 + bits.next(11);
    }
    return bits.next() ? bits.next(6) : 64 + bits.next(8);
  }

  private int length(MppcBits bits) throws DecodeException {
    int longest = rdp50 ? 15 : 12;
    int ones = 0;
    while (bits.next()) {
      ones++;
      if (ones == longest) {
        throw new DecodeException(
            "%s: length-of-match is %d ones, expected at most %d"
                .formatted(structure, ones, longest - 1));
      }
    }
    return ones == 0 ? 3 : (1 << (ones + 1)) + bits.next(ones + 1);
  }
}

package rdpdoctor.rdp.compression;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Bits of a stream, the highest of each byte first. */
final class MppcBits {

  private final String structure;
  private final Bytes bytes;
  private int position;

  MppcBits(String structure, Bytes bytes) {
    this.structure = structure;
    this.bytes = bytes;
  }

  int remaining() {
    return 8 * bytes.size() - position;
  }

  boolean next() throws DecodeException {
    return next(1) != 0;
  }

  /** At most 16 bits as a number. */
  int next(int count) throws DecodeException {
    if (count > remaining()) {
      throw new DecodeException(
          "%s: token needs %d bits, %d remain".formatted(structure, count, remaining()));
    }
    int value = 0;
    for (int i = 0; i < count; i++, position++) {
      int bit = bytes.get(position >>> 3) >>> (7 - (position & 7));
      value = (value << 1) | (bit & 1);
    }
    return value;
  }
}

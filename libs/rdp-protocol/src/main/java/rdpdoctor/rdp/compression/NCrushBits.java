package rdpdoctor.rdp.compression;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Bits of a stream, the lowest of each byte first. */
final class NCrushBits {

  private final String structure;
  private final Bytes bytes;
  private int position;

  NCrushBits(String structure, Bytes bytes) {
    this.structure = structure;
    this.bytes = bytes;
  }

  /** At most 16 bits as a number. */
  int next(int count) throws DecodeException {
    int remaining = 8 * bytes.size() - position;
    if (count > remaining) {
      throw wrong("code", remaining + " bits", "at least " + count);
    }
    int value = 0;
    for (int i = 0; i < count; i++, position++) {
      int bit = (bytes.get(position >>> 3) >>> (position & 7)) & 1;
      value |= bit << i;
    }
    return value;
  }

  DecodeException wrong(String field, String actual, String expected) {
    return new DecodeException(
        "%s: %s is %s, expected %s".formatted(structure, field, actual, expected));
  }
}

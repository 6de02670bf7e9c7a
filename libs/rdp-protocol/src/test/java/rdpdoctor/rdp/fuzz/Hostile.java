package rdpdoctor.rdp.fuzz;

import rdpdoctor.rdp.Refusals.Decoder;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Bytes that nobody vouches for. */
record Hostile(Bytes bytes) {

  static Hostile bytes(byte[] input) {
    return new Hostile(Bytes.of(input));
  }

  /** Refusing them by a DecodeException is right; every other exception leaves here. */
  void decode(Decoder decoder) {
    try {
      decoder.decode(bytes);
    } catch (DecodeException e) {
      if (!e.getMessage().contains(": ")) {
        throw new AssertionError("a refusal names its structure: " + e.getMessage(), e);
      }
    }
  }
}

package rdpdoctor.rdp.fuzz;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.Refusals.Decoder;
import rdpdoctor.rdp.wire.ByteReader;
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

  /** Cuts the input into PDUs, each behind a length of two bytes, so that a machine goes on. */
  static List<Bytes> pdus(Bytes input) {
    List<Bytes> pdus = new ArrayList<>();
    ByteReader reader = new ByteReader("fuzzed conversation", input);
    try {
      while (reader.hasRemaining()) {
        pdus.add(reader.bytes("PDU", reader.u16be("length")));
      }
    } catch (DecodeException _) {
      // The conversation ends in the middle of a PDU.
    }
    return pdus;
  }
}

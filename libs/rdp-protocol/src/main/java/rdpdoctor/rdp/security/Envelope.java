package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * What is between the flags of a PDU and its end, the same on the slow and on the fast path: a
 * signature, and the data encrypted.
 */
sealed interface Envelope permits Rc4Envelope, FipsEnvelope {

  /** How refusals call it. */
  String structure();

  /** Seals the next packet; a salted signature counts the packets. */
  Bytes seal(boolean salted, byte[] data);

  /** Opens the next packet of the other side. */
  Bytes open(boolean salted, ByteReader reader) throws DecodeException;
}

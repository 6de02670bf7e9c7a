package rdpdoctor.rdp.mechanism;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Protects messages between two sides that know each other, in the terms of RFC 2743. It is the
 * same on either side; all of it only once the context is established.
 */
public interface SecurityContext {

  /** Seals a message; the array belongs to the caller, who may overwrite it afterwards. */
  Bytes wrap(byte[] message);

  /** Opens a message of the peer; refused if it is not sealed with the keys of this context. */
  Bytes unwrap(Bytes message) throws DecodeException;

  /** The integrity code of a message that is sent in the clear. */
  Bytes mic(Bytes message);

  /** Refuses the peer's code of a message, unless it is made with the keys of this context. */
  void verifyMic(Bytes message, Bytes mic) throws DecodeException;

  /**
   * Takes the sealing back to its beginning, sequence numbers excepted: [MS-SPNG] 3.3.5.1 has that
   * done for NTLM behind the code of the mechanisms' list.
   */
  void rewindSealing();
}

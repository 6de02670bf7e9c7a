package rdpdoctor.rdp.mechanism;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The client's side of one authentication, in the terms of RFC 2743: tokens back and forth until
 * the context is established, then messages that are protected by it.
 */
public interface SecurityMechanism {

  /** The first token. */
  Bytes start();

  /** Answers a token of the server. */
  Turn step(Bytes token) throws DecodeException;

  /**
   * Seals a message; the array belongs to the caller, who may overwrite it afterwards. As the other
   * methods below, only once the context is established.
   */
  Bytes wrap(byte[] message);

  /** Opens a message of the server; refused if it is not sealed with the keys of this context. */
  Bytes unwrap(Bytes message) throws DecodeException;

  /** The integrity code of a message that is sent in the clear. */
  Bytes mic(Bytes message);

  /** Refuses the server's code of a message, unless it is made with the keys of this context. */
  void verifyMic(Bytes message, Bytes mic) throws DecodeException;

  /**
   * Takes the sealing back to its beginning, sequence numbers excepted: [MS-SPNG] 3.3.5.1 has that
   * done for NTLM behind the code of the mechanisms' list.
   */
  void rewindSealing();

  /**
   * What follows from a token.
   *
   * @param token to be sent; empty if nothing is
   */
  record Turn(Bytes token, boolean established) {}
}

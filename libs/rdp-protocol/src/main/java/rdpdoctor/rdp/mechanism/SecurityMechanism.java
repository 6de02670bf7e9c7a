package rdpdoctor.rdp.mechanism;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The client's side of one authentication, in the terms of RFC 2743: tokens back and forth until
 * the context is established, then messages that are protected by it.
 */
public interface SecurityMechanism extends SecurityContext {

  /** The first token. */
  Bytes start();

  /** Answers a token of the server. */
  Turn step(Bytes token) throws DecodeException;

  /**
   * What follows from a token.
   *
   * @param token to be sent; empty if nothing is
   */
  record Turn(Bytes token, boolean established) {}
}

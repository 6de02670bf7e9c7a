package rdpdoctor.rdp.mechanism;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The server's side of one authentication: it answers the tokens of a client and judges them. */
public interface SecurityAcceptor extends SecurityContext {

  /** Answers a token of the client. */
  Answer accept(Bytes token) throws DecodeException;

  /** As {@link #unwrap}, into an array that belongs to the caller, who overwrites it after use. */
  byte[] unwrapSecret(Bytes message) throws DecodeException;

  /** What follows from a token. */
  sealed interface Answer {

    /** The client has to say more. */
    record Continue(Bytes token) implements Answer {}

    /**
     * The context is established.
     *
     * @param token to be sent; empty if nothing is
     */
    record Accepted(Bytes token) implements Answer {}

    /**
     * The client is not let in.
     *
     * @param status why, one of {@link NtStatus} or another; whether the client is told so is not
     *     the mechanism's to decide
     */
    record Refused(long status) implements Answer {}
  }
}

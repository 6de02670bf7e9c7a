package rdpdoctor.rdp.client;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * One phase of the connection sequence.
 *
 * @param <R> how it ends
 */
public interface Phase<R> {

  /** What the client sends first. */
  Bytes start();

  /** Takes one whole packet of the server. */
  Step<R> receive(Bytes packet) throws DecodeException;

  /** What follows from a packet. */
  sealed interface Step<R> {

    /** Send this, if it is not empty, and wait for the next packet. */
    record Continue<R>(Bytes send) implements Step<R> {}

    record Finished<R>(R result) implements Step<R> {}
  }

  /** The server answered something that has no place in the phase. */
  static DecodeException unexpected(String phase, Object pdu) {
    return new DecodeException(
        "%s: received %s, which has no place here"
            .formatted(phase, pdu.getClass().getSimpleName()));
  }
}

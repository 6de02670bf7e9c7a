package rdpdoctor.rdp.server;

import java.util.Optional;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * One phase of the connection sequence, as the server goes through it.
 *
 * @param <R> how it ends
 */
public interface ServerPhase<R> {

  /** Takes one whole packet of the client. */
  Step<R> receive(Bytes packet) throws DecodeException;

  /**
   * What follows from a packet.
   *
   * @param send to the client, before anything else is done; may be empty
   * @param result of the phase, once it is over
   */
  record Step<R>(Bytes send, Optional<R> result) {

    static <R> Step<R> waiting() {
      return sending(Bytes.empty());
    }

    static <R> Step<R> sending(Bytes bytes) {
      return new Step<>(bytes, Optional.empty());
    }

    static <R> Step<R> finished(R result) {
      return finished(Bytes.empty(), result);
    }

    static <R> Step<R> finished(Bytes send, R result) {
      return new Step<>(send, Optional.of(result));
    }
  }

  /**
   * The client sent something that has no place in the phase.
   *
   * @param state of the server, as the log calls it
   */
  static DecodeException unexpected(String state, Object pdu) {
    return new DecodeException(
        "%s: received %s, which has no place here"
            .formatted(state, pdu.getClass().getSimpleName()));
  }
}

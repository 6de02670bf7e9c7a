package rdpdoctor.network.connect;

import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.caption.PacketCaptions;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialect;
import rdpdoctor.network.link.Framing;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Drives a phase of the protocol over a connection. */
public final class Phases {

  private Phases() {}

  /** How a phase went. */
  public sealed interface Outcome<R> {

    record Ended<R>(R result) implements Outcome<R> {}

    record Silent<R>() implements Outcome<R> {}

    record Closed<R>() implements Outcome<R> {}

    record Reset<R>() implements Outcome<R> {}

    record Malformed<R>(String anomaly) implements Outcome<R> {}
  }

  public static <R> Outcome<R> drive(Phase<R> phase, Stage stage, Call call, Deadline deadline) {
    return drive(phase, dialect(stage), call, deadline);
  }

  /** Packets, as every phase speaks them until the session. */
  public static Dialect dialect(Stage stage) {
    return new Dialect(stage, Framing.TPKT, PacketCaptions::of);
  }

  public static <R> Outcome<R> drive(
      Phase<R> phase, Dialect dialect, Call call, Deadline deadline) {
    Bytes send = phase.start();
    while (true) {
      Reply reply =
          send.isEmpty() ? call.next(dialect, deadline) : call.exchange(dialect, send, deadline);
      switch (step(phase, reply)) {
        case Either.Over<R>(Outcome<R> outcome) -> {
          return outcome;
        }
        case Either.More<R>(Bytes more) -> send = more;
      }
    }
  }

  /** Whether a phase is over, or has more to send. */
  private sealed interface Either<R> {
    record Over<R>(Outcome<R> outcome) implements Either<R> {}

    record More<R>(Bytes send) implements Either<R> {}
  }

  private static <R> Either<R> step(Phase<R> phase, Reply reply) {
    return switch (reply) {
      case Reply.Message(Bytes packet) -> received(phase, packet);
      case Reply.Silent _ -> new Either.Over<>(new Outcome.Silent<>());
      case Reply.Closed _ -> new Either.Over<>(new Outcome.Closed<>());
      case Reply.Reset _ -> new Either.Over<>(new Outcome.Reset<>());
      case Reply.Malformed(Bytes _, String anomaly) ->
          new Either.Over<>(new Outcome.Malformed<>(anomaly));
    };
  }

  private static <R> Either<R> received(Phase<R> phase, Bytes packet) {
    try {
      return switch (phase.receive(packet)) {
        case Phase.Step.Finished<R>(R result) -> new Either.Over<>(new Outcome.Ended<>(result));
        case Phase.Step.Continue<R>(Bytes send) -> new Either.More<>(send);
      };
    } catch (DecodeException e) {
      return new Either.Over<>(new Outcome.Malformed<>(e.getMessage()));
    }
  }
}

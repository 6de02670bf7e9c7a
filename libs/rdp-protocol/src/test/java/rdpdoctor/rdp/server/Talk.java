package rdpdoctor.rdp.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Carries packets between our client's machines and our server's. */
final class Talk {

  private Talk() {}

  /** How both sides ended. */
  record Ended<C, S>(Optional<C> client, Optional<S> server) {}

  /** Until nobody has anything more to say. */
  static <C, S> Ended<C, S> between(Phase<C> client, ServerPhase<S> server) throws DecodeException {
    return between(client, server, Bytes.empty());
  }

  /** As above, where the server has begun to speak. */
  static <C, S> Ended<C, S> between(Phase<C> client, ServerPhase<S> server, Bytes begun)
      throws DecodeException {
    Deque<Bytes> toServer = packets(client.start());
    Deque<Bytes> toClient = packets(begun);
    Optional<C> clientEnd = Optional.empty();
    Optional<S> serverEnd = Optional.empty();
    while (true) {
      if (!toServer.isEmpty() && serverEnd.isEmpty()) {
        ServerPhase.Step<S> step = server.receive(toServer.remove());
        toClient.addAll(packets(step.send()));
        serverEnd = step.result();
      } else if (!toClient.isEmpty() && clientEnd.isEmpty()) {
        switch (client.receive(toClient.remove())) {
          case Phase.Step.Continue<C>(Bytes send) -> toServer.addAll(packets(send));
          case Phase.Step.Finished<C>(C result) -> clientEnd = Optional.of(result);
        }
      } else {
        return new Ended<>(clientEnd, serverEnd);
      }
    }
  }

  static Deque<Bytes> packets(Bytes stream) throws DecodeException {
    Deque<Bytes> packets = new ArrayDeque<>();
    Bytes rest = stream;
    while (!rest.isEmpty()) {
      int length = Tpkt.length(rest);
      packets.add(rest.first(length));
      rest = rest.from(length);
    }
    return packets;
  }
}

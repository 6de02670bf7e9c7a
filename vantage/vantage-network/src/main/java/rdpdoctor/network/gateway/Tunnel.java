package rdpdoctor.network.gateway;

import java.io.IOException;
import java.net.SocketTimeoutException;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Link;
import rdpdoctor.network.link.MessageReader;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.gateway.GatewayClient;
import rdpdoctor.rdp.gateway.GatewayPacket;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The connection to the target, in the packets of data that go through a gateway. */
final class Tunnel implements Link {

  private final Link carrier;
  private final MessageReader packets;
  private final Wiretap.Ear ear;

  /** Speaks over what carries packets both ways. */
  Tunnel(Link carrier, Wiretap.Ear ear) {
    this.carrier = carrier;
    this.packets = new MessageReader(carrier);
    this.ear = ear;
  }

  /** How the opening ended. */
  sealed interface End {

    record Result(GatewayClient.Result result) implements End {}

    record Broken(Reply reply) implements End {}
  }

  /** Goes as far as the channel; only then are there bytes to send and to receive. */
  End open(GatewayClient client, Deadline deadline) {
    Bytes next = client.start();
    while (true) {
      tell(next);
      Reply reply = packets.next(GatewayPacket::size, deadline);
      ear.received(Stage.REACH, PacketCaptions::of, reply.bytes());
      if (!(reply instanceof Reply.Message(Bytes packet))) {
        return new End.Broken(reply);
      }
      try {
        switch (client.receive(packet)) {
          case Phase.Step.Continue<GatewayClient.Result>(Bytes send) -> next = send;
          case Phase.Step.Finished<GatewayClient.Result>(GatewayClient.Result result) -> {
            return new End.Result(result);
          }
        }
      } catch (DecodeException e) {
        return new End.Broken(new Reply.Malformed(packet, e.getMessage()));
      }
    }
  }

  /** A peer that has gone away is read from all the same: what it left says how it went. */
  private void tell(Bytes packet) {
    if (packet.isEmpty()) {
      return;
    }
    ear.sent(Stage.REACH, PacketCaptions::of, packet);
    try {
      carrier.send(packet);
    } catch (IOException e) {
      // The read that follows meets the end of the connection.
    }
  }

  @Override
  public void send(Bytes bytes) throws IOException {
    for (int from = 0; from < bytes.size(); from += GatewayPacket.MOST_DATA) {
      carrier.send(
          new GatewayPacket.Data(bytes.from(from).first(GatewayPacket.MOST_DATA)).encode());
    }
  }

  @Override
  public Bytes receive(Deadline deadline) throws IOException {
    while (true) {
      switch (packet(deadline)) {
        case GatewayPacket.Data(Bytes bytes) when !bytes.isEmpty() -> {
          return bytes;
        }
        case GatewayPacket.CloseChannel _, GatewayPacket.CloseChannelResponse _ -> {
          return Bytes.empty();
        }
        // Words of the gateway itself, which are no part of the conversation.
        case GatewayPacket _ -> {}
      }
    }
  }

  /** The end of the stream counts as the packet that announces it. */
  private GatewayPacket packet(Deadline deadline) throws IOException {
    return switch (packets.next(GatewayPacket::size, deadline)) {
      case Reply.Message(Bytes bytes) -> decoded(bytes);
      case Reply.Silent _ -> throw new SocketTimeoutException();
      case Reply.Closed _ -> new GatewayPacket.CloseChannelResponse(0);
      case Reply.Reset _ -> throw new IOException("the gateway reset the connection");
      case Reply.Malformed(Bytes _, String anomaly) -> throw new IOException(anomaly);
    };
  }

  private static GatewayPacket decoded(Bytes bytes) throws IOException {
    try {
      return GatewayPacket.decode(bytes);
    } catch (DecodeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Says goodbye, so that the gateway lets go of the target at once. */
  @Override
  public void close() {
    tell(new GatewayPacket.CloseChannel(0).encode());
    carrier.close();
  }
}

package rdpdoctor.network.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rdpdoctor.rdp.gateway.ChannelCreate;
import rdpdoctor.rdp.gateway.ChannelResponse;
import rdpdoctor.rdp.gateway.GatewayClient;
import rdpdoctor.rdp.gateway.GatewayPacket;
import rdpdoctor.rdp.gateway.HandshakeRequest;
import rdpdoctor.rdp.gateway.HandshakeResponse;
import rdpdoctor.rdp.gateway.TunnelAuthorization;
import rdpdoctor.rdp.gateway.TunnelAuthorizationResponse;
import rdpdoctor.rdp.gateway.TunnelCreate;
import rdpdoctor.rdp.gateway.TunnelResponse;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Answers the packets of one client, and forwards its data. */
final class PacketServer {

  private final GatewayDouble gateway;
  private final Source source;
  private final Sink sink;
  private Bytes buffered = Bytes.empty();
  private Optional<Socket> target = Optional.empty();

  PacketServer(GatewayDouble gateway, Source source, Sink sink) {
    this.gateway = gateway;
    this.source = source;
    this.sink = sink;
  }

  /** Bytes of packets, cut as they came. */
  interface Source {
    Bytes next() throws IOException;
  }

  /** Where packets go. */
  interface Sink {
    void send(Bytes packet) throws IOException;
  }

  /** The body of a request, in chunks. */
  record Chunks(Responder responder) implements Source {
    @Override
    public Bytes next() throws IOException {
      int size = Integer.parseInt(responder.line(), 16);
      Bytes chunk = exactly(responder.in(), size);
      responder.line();
      if (size == 0) {
        throw new EOFException();
      }
      return chunk;
    }
  }

  /** Frames of a WebSocket. */
  record Frames(Responder responder) implements Source {
    @Override
    public Bytes next() throws IOException {
      try {
        Bytes head = exactly(responder.in(), 2);
        while (WebSocketFrame.size(head).isEmpty()) {
          head = head.plus(exactly(responder.in(), 1));
        }
        int size = (int) WebSocketFrame.size(head).getAsLong();
        Bytes frame = head.plus(exactly(responder.in(), size - head.size()));
        WebSocketFrame decoded = WebSocketFrame.decode(frame);
        if (decoded.opcode() == WebSocketFrame.CLOSE) {
          throw new EOFException();
        }
        return decoded.payload();
      } catch (DecodeException e) {
        throw new IOException(e);
      }
    }
  }

  /** As a server sends it: whole and not masked. */
  static Bytes frame(Bytes payload) {
    ByteWriter writer = new ByteWriter().u8(0x80 | WebSocketFrame.BINARY);
    if (payload.size() < 126) {
      writer.u8(payload.size());
    } else {
      writer.u8(126).u16be(payload.size());
    }
    return writer.bytes(payload).toBytes();
  }

  private static Bytes exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return Bytes.of(bytes);
  }

  void serve() throws IOException {
    try {
      while (true) {
        answer(GatewayPacket.decode(packet()));
      }
    } catch (DecodeException e) {
      throw new IOException(e);
    } finally {
      if (target.isPresent()) {
        target.get().close();
      }
    }
  }

  private Bytes packet() throws IOException, DecodeException {
    OptionalLong size = GatewayPacket.size(buffered);
    while (size.isEmpty() || size.getAsLong() > buffered.size()) {
      buffered = buffered.plus(source.next());
      size = GatewayPacket.size(buffered);
    }
    Bytes packet = buffered.first((int) size.getAsLong());
    buffered = buffered.from(packet.size());
    return packet;
  }

  private void answer(GatewayPacket packet) throws IOException {
    switch (packet) {
      case HandshakeRequest _ ->
          sink.send(new HandshakeResponse(code(GatewayClient.Step.HANDSHAKE), 1, 0, 0, 0).encode());
      case TunnelCreate _ -> sink.send(tunnel(code(GatewayClient.Step.TUNNEL)).encode());
      case TunnelAuthorization _ ->
          sink.send(authorized(code(GatewayClient.Step.AUTHORIZATION)).encode());
      case ChannelCreate asked -> channel(asked, code(GatewayClient.Step.CHANNEL));
      case GatewayPacket.Data(Bytes bytes) -> {
        target.orElseThrow().getOutputStream().write(bytes.toArray());
        target.orElseThrow().getOutputStream().flush();
      }
      case GatewayPacket.CloseChannel _ -> {
        sink.send(new GatewayPacket.CloseChannelResponse(0).encode());
        throw new EOFException();
      }
      case GatewayPacket _ -> {}
    }
  }

  private long code(GatewayClient.Step step) {
    return gateway
        .manner()
        .refusal()
        .filter(refusal -> refusal.step() == step)
        .map(GatewayClient.Result.Refused::code)
        .orElse(0L);
  }

  private static TunnelResponse tunnel(long code) {
    return code != 0
        ? TunnelResponse.refusal(code)
        : new TunnelResponse(
            0, 0, OptionalLong.of(7), OptionalLong.of(0x3F), Optional.empty(), Optional.empty());
  }

  private static TunnelAuthorizationResponse authorized(long code) {
    return code != 0
        ? TunnelAuthorizationResponse.refusal(code)
        : new TunnelAuthorizationResponse(
            0, OptionalLong.of(0), OptionalLong.of(0), Optional.empty());
  }

  private void channel(ChannelCreate asked, long code) throws IOException {
    if (code != 0) {
      sink.send(ChannelResponse.refusal(code).encode());
      return;
    }
    Socket socket;
    try {
      socket = gateway.connect(asked.resources().getFirst(), asked.port());
    } catch (IOException e) {
      sink.send(ChannelResponse.refusal(0x800759DDL).encode());
      return;
    }
    target = Optional.of(socket);
    sink.send(new GatewayPacket.KeepAlive().encode());
    sink.send(
        new ChannelResponse(0, OptionalLong.of(1), OptionalInt.empty(), Optional.empty()).encode());
    Thread.ofPlatform().daemon().start(() -> forward(socket));
  }

  private void forward(Socket socket) {
    byte[] buffer = new byte[8 * 1024];
    try (socket) {
      InputStream in = socket.getInputStream();
      for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
        sink.send(new GatewayPacket.Data(Bytes.copyOf(buffer, 0, count)).encode());
      }
      sink.send(new GatewayPacket.CloseChannel(0).encode());
    } catch (IOException e) {
      // Either side has gone; the other one learns it from the packets.
    }
  }
}

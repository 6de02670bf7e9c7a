package rdpdoctor.rdp.gateway;

import java.util.OptionalLong;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** A packet of the HTTP transport, [MS-TSGU] 2.2.10. */
public sealed interface GatewayPacket
    permits HandshakeRequest,
        HandshakeResponse,
        TunnelCreate,
        TunnelResponse,
        TunnelAuthorization,
        TunnelAuthorizationResponse,
        ChannelCreate,
        ChannelResponse,
        GatewayPacket.ExtendedAuthentication,
        GatewayPacket.Data,
        GatewayPacket.ServiceMessage,
        GatewayPacket.Reauthentication,
        GatewayPacket.KeepAlive,
        GatewayPacket.CloseChannel,
        GatewayPacket.CloseChannelResponse {

  int HEADER_SIZE = 8;

  /** What a packet of data can carry at most. */
  int MOST_DATA = 0xFFFF;

  /** The bytes of the packet, header included. */
  Bytes encode();

  /**
   * HTTP_EXTENDED_AUTH_PACKET, 2.2.10.24: a token of an authentication inside the transport, where
   * HTTP itself asked for none.
   */
  record ExtendedAuthentication(long errorCode, Bytes token) implements GatewayPacket {

    static final int TYPE = 0x3;

    @Override
    public Bytes encode() {
      return packet(
          TYPE, new ByteWriter().u32le(errorCode).u16le(token.size()).bytes(token).toBytes());
    }

    private static ExtendedAuthentication read(ByteReader reader) throws DecodeException {
      long errorCode = reader.u32le("errorCode");
      return new ExtendedAuthentication(
          errorCode, reader.bytes("authBlob", reader.u16le("authBlobLen")));
    }
  }

  /** HTTP_DATA_PACKET, 2.2.10.6: bytes of the connection to the target, either way. */
  record Data(Bytes bytes) implements GatewayPacket {

    static final int TYPE = 0xA;

    @Override
    public Bytes encode() {
      return packet(TYPE, new ByteWriter().u16le(bytes.size()).bytes(bytes).toBytes());
    }
  }

  /** HTTP_SERVICE_MESSAGE, 2.2.10.12: words of an administrator to all who are connected. */
  record ServiceMessage(String text) implements GatewayPacket {

    static final int TYPE = 0xB;

    @Override
    public Bytes encode() {
      return packet(TYPE, UnicodeText.write(new ByteWriter(), text).toBytes());
    }
  }

  /** HTTP_REAUTH_MESSAGE, 2.2.10.13: the client is to prove anew who it is, on another tunnel. */
  record Reauthentication(long tunnelContext) implements GatewayPacket {

    static final int TYPE = 0xC;

    @Override
    public Bytes encode() {
      return packet(TYPE, new ByteWriter().u64le(tunnelContext).toBytes());
    }
  }

  /** HTTP_KEEPALIVE_PACKET, 2.2.10.7: nothing but a header. */
  record KeepAlive() implements GatewayPacket {

    static final int TYPE = 0xD;

    @Override
    public Bytes encode() {
      return packet(TYPE, Bytes.empty());
    }
  }

  /** HTTP_CLOSE_PACKET, 2.2.10.8: the channel ends, and why. */
  record CloseChannel(long statusCode) implements GatewayPacket {

    static final int TYPE = 0x10;

    @Override
    public Bytes encode() {
      return packet(TYPE, new ByteWriter().u32le(statusCode).toBytes());
    }
  }

  /** HTTP_CLOSE_PACKET as the answer to one. */
  record CloseChannelResponse(long statusCode) implements GatewayPacket {

    static final int TYPE = 0x11;

    @Override
    public Bytes encode() {
      return packet(TYPE, new ByteWriter().u32le(statusCode).toBytes());
    }
  }

  /** Reads one whole packet. */
  static GatewayPacket decode(Bytes packet) throws DecodeException {
    ByteReader header = new ByteReader("HTTP_PACKET_HEADER", packet);
    int type = header.u16le("packetType");
    header.skip("reserved", 2);
    long length = header.u32le("packetLength");
    if (length != packet.size()) {
      throw header.wrong("packetLength", Long.toString(length), Integer.toString(packet.size()));
    }
    return body(type, header);
  }

  private static GatewayPacket body(int type, ByteReader header) throws DecodeException {
    Bytes body = header.rest();
    return switch (type) {
      case HandshakeRequest.TYPE ->
          HandshakeRequest.read(new ByteReader("HTTP_HANDSHAKE_REQUEST_PACKET", body));
      case HandshakeResponse.TYPE ->
          HandshakeResponse.read(new ByteReader("HTTP_HANDSHAKE_RESPONSE_PACKET", body));
      case ExtendedAuthentication.TYPE ->
          ExtendedAuthentication.read(new ByteReader("HTTP_EXTENDED_AUTH_PACKET", body));
      case TunnelCreate.TYPE -> TunnelCreate.read(new ByteReader("HTTP_TUNNEL_PACKET", body));
      case TunnelResponse.TYPE -> TunnelResponse.read(new ByteReader("HTTP_TUNNEL_RESPONSE", body));
      case TunnelAuthorization.TYPE ->
          TunnelAuthorization.read(new ByteReader("HTTP_TUNNEL_AUTH_PACKET", body));
      case TunnelAuthorizationResponse.TYPE ->
          TunnelAuthorizationResponse.read(new ByteReader("HTTP_TUNNEL_AUTH_RESPONSE", body));
      case ChannelCreate.TYPE -> ChannelCreate.read(new ByteReader("HTTP_CHANNEL_PACKET", body));
      case ChannelResponse.TYPE ->
          ChannelResponse.read(new ByteReader("HTTP_CHANNEL_RESPONSE", body));
      case Data.TYPE -> data(new ByteReader("HTTP_DATA_PACKET", body));
      case ServiceMessage.TYPE ->
          new ServiceMessage(
              UnicodeText.read(new ByteReader("HTTP_SERVICE_MESSAGE", body), "message"));
      case Reauthentication.TYPE ->
          new Reauthentication(
              new ByteReader("HTTP_REAUTH_MESSAGE", body).u64le("reauthTunnelContext"));
      case KeepAlive.TYPE -> new KeepAlive();
      case CloseChannel.TYPE -> new CloseChannel(status(body));
      case CloseChannelResponse.TYPE -> new CloseChannelResponse(status(body));
      default ->
          throw header.wrong("packetType", "0x%x".formatted(type), "one of [MS-TSGU] 2.2.5.3.3");
    };
  }

  private static Data data(ByteReader reader) throws DecodeException {
    return new Data(reader.bytes("data", reader.u16le("cbDataLen")));
  }

  private static long status(Bytes body) throws DecodeException {
    return new ByteReader("HTTP_CLOSE_PACKET", body).u32le("statusCode");
  }

  /** The size of the packet that begins so; empty while that cannot be told. */
  static OptionalLong size(Bytes head) throws DecodeException {
    if (head.size() < HEADER_SIZE) {
      return OptionalLong.empty();
    }
    ByteReader header = new ByteReader("HTTP_PACKET_HEADER", head);
    header.skip("packetType and reserved", 4);
    long length = header.u32le("packetLength");
    if (length < HEADER_SIZE) {
      throw header.wrong("packetLength", Long.toString(length), "at least " + HEADER_SIZE);
    }
    return OptionalLong.of(length);
  }

  /** A packet of this type around its body. */
  static Bytes packet(int type, Bytes body) {
    return new ByteWriter()
        .u16le(type)
        .u16le(0)
        .u32le(HEADER_SIZE + body.size())
        .bytes(body)
        .toBytes();
  }
}

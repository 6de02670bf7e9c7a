package rdpdoctor.network.gateway;

import java.util.List;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.gateway.ChannelCreate;
import rdpdoctor.rdp.gateway.ChannelResponse;
import rdpdoctor.rdp.gateway.GatewayPacket;
import rdpdoctor.rdp.gateway.HandshakeRequest;
import rdpdoctor.rdp.gateway.HandshakeResponse;
import rdpdoctor.rdp.gateway.TunnelAuthorization;
import rdpdoctor.rdp.gateway.TunnelAuthorizationResponse;
import rdpdoctor.rdp.gateway.TunnelCreate;
import rdpdoctor.rdp.gateway.TunnelResponse;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Packets of the gateway in words. */
final class PacketCaptions {

  private PacketCaptions() {}

  static Caption of(Bytes packet) throws DecodeException {
    return switch (GatewayPacket.decode(packet)) {
      case HandshakeRequest _ -> new Caption("HTTP_HANDSHAKE_REQUEST_PACKET", List.of());
      case HandshakeResponse answer -> coded("HTTP_HANDSHAKE_RESPONSE_PACKET", answer.errorCode());
      case TunnelCreate asked ->
          new Caption(
              "HTTP_TUNNEL_PACKET", List.of("capsFlags=0x%x".formatted(asked.capabilities())));
      case TunnelResponse answer -> coded("HTTP_TUNNEL_RESPONSE", answer.statusCode());
      case TunnelAuthorization asked ->
          new Caption("HTTP_TUNNEL_AUTH_PACKET", List.of("clientName=" + asked.clientName()));
      case TunnelAuthorizationResponse answer ->
          coded("HTTP_TUNNEL_AUTH_RESPONSE", answer.errorCode());
      case ChannelCreate asked ->
          new Caption(
              "HTTP_CHANNEL_PACKET",
              List.of("resources=" + asked.resources(), "port=" + asked.port()));
      case ChannelResponse answer -> coded("HTTP_CHANNEL_RESPONSE", answer.errorCode());
      case GatewayPacket.ExtendedAuthentication _ ->
          Caption.secret("HTTP_EXTENDED_AUTH_PACKET", List.of());
      case GatewayPacket.Data(Bytes bytes) ->
          new Caption("HTTP_DATA_PACKET", List.of("cbDataLen=" + bytes.size()));
      case GatewayPacket.ServiceMessage(String text) ->
          new Caption("HTTP_SERVICE_MESSAGE", List.of("message=" + text));
      case GatewayPacket.Reauthentication _ -> new Caption("HTTP_REAUTH_MESSAGE", List.of());
      case GatewayPacket.KeepAlive _ -> new Caption("HTTP_KEEPALIVE_PACKET", List.of());
      case GatewayPacket.CloseChannel(long status) -> coded("HTTP_CLOSE_PACKET", status);
      case GatewayPacket.CloseChannelResponse(long status) -> coded("HTTP_CLOSE_PACKET", status);
    };
  }

  private static Caption coded(String name, long code) {
    return new Caption(name, List.of("code=0x%08x".formatted(code)));
  }
}

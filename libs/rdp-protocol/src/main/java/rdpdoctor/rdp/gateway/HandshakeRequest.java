package rdpdoctor.rdp.gateway;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * HTTP_HANDSHAKE_REQUEST_PACKET, [MS-TSGU] 2.2.10.10, the first word of a client.
 *
 * @param extendedAuthentication how the client would prove who it is inside the transport; {@link
 *     #NONE} where HTTP has seen to that
 */
public record HandshakeRequest(
    int versionMajor, int versionMinor, int clientVersion, int extendedAuthentication)
    implements GatewayPacket {

  public static final int NONE = 0;

  static final int TYPE = 0x1;

  /** Version 1.0, of which there is no other. */
  public static HandshakeRequest usual() {
    return new HandshakeRequest(1, 0, 0, NONE);
  }

  static HandshakeRequest read(ByteReader reader) throws DecodeException {
    return new HandshakeRequest(
        reader.u8("verMajor"),
        reader.u8("verMinor"),
        reader.u16le("clientVersion"),
        reader.u16le("ExtendedAuth"));
  }

  @Override
  public Bytes encode() {
    return GatewayPacket.packet(
        TYPE,
        new ByteWriter()
            .u8(versionMajor)
            .u8(versionMinor)
            .u16le(clientVersion)
            .u16le(extendedAuthentication)
            .toBytes());
  }
}

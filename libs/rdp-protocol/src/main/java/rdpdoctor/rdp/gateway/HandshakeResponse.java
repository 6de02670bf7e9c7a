package rdpdoctor.rdp.gateway;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** HTTP_HANDSHAKE_RESPONSE_PACKET, [MS-TSGU] 2.2.10.11. */
public record HandshakeResponse(
    long errorCode,
    int versionMajor,
    int versionMinor,
    int serverVersion,
    int extendedAuthentication)
    implements GatewayPacket {

  static final int TYPE = 0x2;

  static HandshakeResponse read(ByteReader reader) throws DecodeException {
    return new HandshakeResponse(
        reader.u32le("errorCode"),
        reader.u8("verMajor"),
        reader.u8("verMinor"),
        reader.u16le("serverVersion"),
        reader.u16le("ExtendedAuth"));
  }

  @Override
  public Bytes encode() {
    return GatewayPacket.packet(
        TYPE,
        new ByteWriter()
            .u32le(errorCode)
            .u8(versionMajor)
            .u8(versionMinor)
            .u16le(serverVersion)
            .u16le(extendedAuthentication)
            .toBytes());
  }
}

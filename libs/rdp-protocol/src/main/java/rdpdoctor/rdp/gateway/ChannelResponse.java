package rdpdoctor.rdp.gateway;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * HTTP_CHANNEL_RESPONSE, [MS-TSGU] 2.2.10.4, with its optional fields.
 *
 * @param udpPort where the gateway takes UDP
 * @param authenticationCookie for that
 */
public record ChannelResponse(
    long errorCode,
    OptionalLong channelId,
    OptionalInt udpPort,
    Optional<Bytes> authenticationCookie)
    implements GatewayPacket {

  static final int TYPE = 0x9;

  private static final int FIELD_CHANNEL_ID = 0x1;
  private static final int FIELD_COOKIE = 0x2;
  private static final int FIELD_UDP_PORT = 0x4;

  /** A refusal, which has no optional fields. */
  public static ChannelResponse refusal(long errorCode) {
    return new ChannelResponse(
        errorCode, OptionalLong.empty(), OptionalInt.empty(), Optional.empty());
  }

  static ChannelResponse read(ByteReader reader) throws DecodeException {
    long errorCode = reader.u32le("errorCode");
    int present = reader.u16le("fieldsPresent");
    reader.skip("reserved", 2);
    OptionalLong channelId = TunnelResponse.number(present & FIELD_CHANNEL_ID, reader, "channelId");
    OptionalInt udpPort =
        (present & FIELD_UDP_PORT) != 0
            ? OptionalInt.of(reader.u16le("udpPort"))
            : OptionalInt.empty();
    Optional<Bytes> cookie =
        (present & FIELD_COOKIE) != 0
            ? Optional.of(reader.bytes("authnCookie", reader.u16le("length of authnCookie")))
            : Optional.empty();
    return new ChannelResponse(errorCode, channelId, udpPort, cookie);
  }

  @Override
  public Bytes encode() {
    ByteWriter writer = new ByteWriter().u32le(errorCode).u16le(present()).u16le(0);
    channelId.ifPresent(writer::u32le);
    udpPort.ifPresent(writer::u16le);
    authenticationCookie.ifPresent(bytes -> writer.u16le(bytes.size()).bytes(bytes));
    return GatewayPacket.packet(TYPE, writer.toBytes());
  }

  private int present() {
    return (channelId.isPresent() ? FIELD_CHANNEL_ID : 0)
        | (authenticationCookie.isPresent() ? FIELD_COOKIE : 0)
        | (udpPort.isPresent() ? FIELD_UDP_PORT : 0);
  }

  /** The cookie lets somebody in, so it is not shown. */
  @Override
  public String toString() {
    return "ChannelResponse[errorCode=0x%x, channelId=%s]".formatted(errorCode, channelId);
  }
}

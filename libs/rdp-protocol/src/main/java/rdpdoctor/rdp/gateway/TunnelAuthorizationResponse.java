package rdpdoctor.rdp.gateway;

import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * HTTP_TUNNEL_AUTH_RESPONSE, [MS-TSGU] 2.2.10.16, with its optional fields.
 *
 * @param redirectionFlags which devices of the client may be redirected, 2.2.5.3.6
 * @param idleTimeout in minutes; 0 is none
 */
public record TunnelAuthorizationResponse(
    long errorCode,
    OptionalLong redirectionFlags,
    OptionalLong idleTimeout,
    Optional<Bytes> healthResponse)
    implements GatewayPacket {

  static final int TYPE = 0x7;

  private static final int FIELD_REDIRECTION = 0x1;
  private static final int FIELD_IDLE_TIMEOUT = 0x2;
  private static final int FIELD_HEALTH = 0x4;

  /** A refusal, which has no optional fields. */
  public static TunnelAuthorizationResponse refusal(long errorCode) {
    return new TunnelAuthorizationResponse(
        errorCode, OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
  }

  static TunnelAuthorizationResponse read(ByteReader reader) throws DecodeException {
    long errorCode = reader.u32le("errorCode");
    int present = reader.u16le("fieldsPresent");
    reader.skip("reserved", 2);
    OptionalLong flags = TunnelResponse.number(present & FIELD_REDIRECTION, reader, "redirFlags");
    OptionalLong timeout =
        TunnelResponse.number(present & FIELD_IDLE_TIMEOUT, reader, "idleTimeout");
    Optional<Bytes> health =
        (present & FIELD_HEALTH) != 0
            ? Optional.of(reader.bytes("SoHResponse", reader.u16le("length of SoHResponse")))
            : Optional.empty();
    return new TunnelAuthorizationResponse(errorCode, flags, timeout, health);
  }

  @Override
  public Bytes encode() {
    ByteWriter writer = new ByteWriter().u32le(errorCode).u16le(present()).u16le(0);
    redirectionFlags.ifPresent(writer::u32le);
    idleTimeout.ifPresent(writer::u32le);
    healthResponse.ifPresent(bytes -> writer.u16le(bytes.size()).bytes(bytes));
    return GatewayPacket.packet(TYPE, writer.toBytes());
  }

  private int present() {
    return (redirectionFlags.isPresent() ? FIELD_REDIRECTION : 0)
        | (idleTimeout.isPresent() ? FIELD_IDLE_TIMEOUT : 0)
        | (healthResponse.isPresent() ? FIELD_HEALTH : 0);
  }
}

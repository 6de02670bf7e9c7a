package rdpdoctor.rdp.gateway;

import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * HTTP_TUNNEL_RESPONSE, [MS-TSGU] 2.2.10.20, with its optional fields.
 *
 * @param capabilities of the gateway, 2.2.5.3.2
 * @param health where the gateway asks for a statement of health
 * @param consentMessage what somebody has to agree to
 */
public record TunnelResponse(
    int serverVersion,
    long statusCode,
    OptionalLong tunnelId,
    OptionalLong capabilities,
    Optional<HealthRequest> health,
    Optional<String> consentMessage)
    implements GatewayPacket {

  static final int TYPE = 0x5;

  private static final int FIELD_TUNNEL_ID = 0x1;
  private static final int FIELD_CAPABILITIES = 0x2;
  private static final int FIELD_HEALTH = 0x4;
  private static final int FIELD_CONSENT_MESSAGE = 0x10;
  private static final int NONCE_SIZE = 20;

  /** A refusal, which has no optional fields. */
  public static TunnelResponse refusal(long statusCode) {
    return new TunnelResponse(
        0,
        statusCode,
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What a statement of health is to be made for.
   *
   * @param nonce 20 bytes
   * @param serverCertificate in base 64
   */
  public record HealthRequest(Bytes nonce, String serverCertificate) {}

  static TunnelResponse read(ByteReader reader) throws DecodeException {
    int version = reader.u16le("serverVersion");
    long status = reader.u32le("statusCode");
    int present = reader.u16le("fieldsPresent");
    reader.skip("reserved", 2);
    OptionalLong id = number(present & FIELD_TUNNEL_ID, reader, "tunnelId");
    OptionalLong capabilities = number(present & FIELD_CAPABILITIES, reader, "capsFlags");
    Optional<HealthRequest> health =
        (present & FIELD_HEALTH) != 0
            ? Optional.of(
                new HealthRequest(
                    reader.bytes("nonce", NONCE_SIZE), UnicodeText.read(reader, "serverCert")))
            : Optional.empty();
    Optional<String> consent =
        (present & FIELD_CONSENT_MESSAGE) != 0
            ? Optional.of(UnicodeText.read(reader, "consentMsg"))
            : Optional.empty();
    return new TunnelResponse(version, status, id, capabilities, health, consent);
  }

  static OptionalLong number(int isPresent, ByteReader reader, String field)
      throws DecodeException {
    return isPresent != 0 ? OptionalLong.of(reader.u32le(field)) : OptionalLong.empty();
  }

  @Override
  public Bytes encode() {
    ByteWriter writer =
        new ByteWriter().u16le(serverVersion).u32le(statusCode).u16le(present()).u16le(0);
    tunnelId.ifPresent(writer::u32le);
    capabilities.ifPresent(writer::u32le);
    health.ifPresent(
        asked -> UnicodeText.write(writer.bytes(asked.nonce()), asked.serverCertificate()));
    consentMessage.ifPresent(text -> UnicodeText.write(writer, text));
    return GatewayPacket.packet(TYPE, writer.toBytes());
  }

  private int present() {
    return (tunnelId.isPresent() ? FIELD_TUNNEL_ID : 0)
        | (capabilities.isPresent() ? FIELD_CAPABILITIES : 0)
        | (health.isPresent() ? FIELD_HEALTH : 0)
        | (consentMessage.isPresent() ? FIELD_CONSENT_MESSAGE : 0);
  }
}

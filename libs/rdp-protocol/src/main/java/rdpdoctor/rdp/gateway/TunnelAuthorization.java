package rdpdoctor.rdp.gateway;

import java.util.Optional;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * HTTP_TUNNEL_AUTH_PACKET, [MS-TSGU] 2.2.10.14: asks whether the policies of the gateway let this
 * client in.
 *
 * @param clientName the NetBIOS name of the client
 */
public record TunnelAuthorization(String clientName, Optional<Bytes> statementOfHealth)
    implements GatewayPacket {

  static final int TYPE = 0x6;

  private static final int FIELD_HEALTH = 0x1;

  static TunnelAuthorization read(ByteReader reader) throws DecodeException {
    int present = reader.u16le("fieldsPresent");
    String clientName = UnicodeText.read(reader, "clientName");
    Optional<Bytes> health =
        (present & FIELD_HEALTH) != 0
            ? Optional.of(
                reader.bytes("statementOfHealth", reader.u16le("length of statementOfHealth")))
            : Optional.empty();
    return new TunnelAuthorization(clientName, health);
  }

  @Override
  public Bytes encode() {
    ByteWriter writer = new ByteWriter().u16le(statementOfHealth.isPresent() ? FIELD_HEALTH : 0);
    UnicodeText.write(writer, clientName);
    statementOfHealth.ifPresent(bytes -> writer.u16le(bytes.size()).bytes(bytes));
    return GatewayPacket.packet(TYPE, writer.toBytes());
  }
}

package rdpdoctor.rdp.gateway;

import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * HTTP_TUNNEL_PACKET, [MS-TSGU] 2.2.10.18, with its optional fields: asks for a tunnel.
 *
 * @param capabilities of the client, 2.2.5.3.2
 * @param reauthenticationContext where an open tunnel is to be proved anew
 * @param cookie of a pluggable authentication
 */
public record TunnelCreate(
    long capabilities, OptionalLong reauthenticationContext, Optional<Bytes> cookie)
    implements GatewayPacket {

  public static final long IDLE_TIMEOUT = 0x2;
  public static final long CONSENT_MESSAGE = 0x4;
  public static final long SERVICE_MESSAGE = 0x8;

  static final int TYPE = 0x4;

  private static final int FIELD_COOKIE = 0x1;
  private static final int FIELD_REAUTHENTICATION = 0x2;

  /** A new tunnel, for somebody whom HTTP has authenticated. */
  public static TunnelCreate usual() {
    return new TunnelCreate(
        IDLE_TIMEOUT | CONSENT_MESSAGE | SERVICE_MESSAGE, OptionalLong.empty(), Optional.empty());
  }

  static TunnelCreate read(ByteReader reader) throws DecodeException {
    long capabilities = reader.u32le("capsFlags");
    int present = reader.u16le("fieldsPresent");
    reader.skip("reserved", 2);
    OptionalLong context =
        (present & FIELD_REAUTHENTICATION) != 0
            ? OptionalLong.of(reader.u64le("reauthTunnelContext"))
            : OptionalLong.empty();
    Optional<Bytes> cookie =
        (present & FIELD_COOKIE) != 0
            ? Optional.of(reader.bytes("PAACookie", reader.u16le("length of PAACookie")))
            : Optional.empty();
    return new TunnelCreate(capabilities, context, cookie);
  }

  @Override
  public Bytes encode() {
    ByteWriter writer =
        new ByteWriter()
            .u32le(capabilities)
            .u16le(
                (cookie.isPresent() ? FIELD_COOKIE : 0)
                    | (reauthenticationContext.isPresent() ? FIELD_REAUTHENTICATION : 0))
            .u16le(0);
    reauthenticationContext.ifPresent(writer::u64le);
    cookie.ifPresent(bytes -> writer.u16le(bytes.size()).bytes(bytes));
    return GatewayPacket.packet(TYPE, writer.toBytes());
  }

  /** A cookie proves who somebody is, so it is not shown. */
  @Override
  public String toString() {
    return "TunnelCreate[capabilities=0x%x]".formatted(capabilities);
  }
}

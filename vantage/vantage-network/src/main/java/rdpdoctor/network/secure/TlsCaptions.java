package rdpdoctor.network.secure;

import java.util.List;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Captions for the first TLS record of each side, RFC 8446 sections 4, 5.1 and 6. */
final class TlsCaptions {

  private static final int ALERT = 21;
  private static final int HANDSHAKE = 22;
  private static final int CLIENT_HELLO = 1;
  private static final int SERVER_HELLO = 2;
  private static final int RANDOM_SIZE = 32;

  private TlsCaptions() {}

  static Caption of(Bytes record) throws DecodeException {
    if (!TlsRecord.isTls(record)) {
      return new Caption("bytes that are no TLS record", List.of());
    }
    ByteReader reader = new ByteReader("TLS record", record);
    int type = reader.u8("type");
    String version = "record version=0x%04x".formatted(reader.u16be("version"));
    reader.skip("length", 2);
    return switch (type) {
      case HANDSHAKE -> handshake(reader, version);
      case ALERT -> alert(reader, version);
      default -> new Caption("TLS record", List.of("type=" + type, version));
    };
  }

  private static Caption handshake(ByteReader reader, String version) throws DecodeException {
    int type = reader.u8("msg_type");
    reader.skip("length", 3);
    return switch (type) {
      case CLIENT_HELLO -> new Caption("TLS ClientHello", List.of(version));
      case SERVER_HELLO -> serverHello(reader);
      default -> new Caption("TLS handshake", List.of("msg_type=" + type, version));
    };
  }

  /** Under TLS 1.3 the version says 1.2 still; the suite tells. */
  private static Caption serverHello(ByteReader reader) throws DecodeException {
    int version = reader.u16be("legacy_version");
    reader.skip("random", RANDOM_SIZE);
    reader.skip("legacy_session_id", reader.u8("legacy_session_id length"));
    return new Caption(
        "TLS ServerHello",
        List.of(
            "legacy_version=0x%04x".formatted(version),
            "cipher_suite=0x%04x".formatted(reader.u16be("cipher_suite"))));
  }

  private static Caption alert(ByteReader reader, String version) throws DecodeException {
    return new Caption(
        "TLS alert",
        List.of("level=" + reader.u8("level"), "description=" + reader.u8("description"), version));
  }
}

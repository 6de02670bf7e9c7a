package rdpdoctor.rdp.security;

import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Seals the PDUs of the client and opens those of the server, [MS-RDPBCGR] 2.2.8.1.1.2. It counts
 * the packets, so each is sealed or opened once and in order.
 */
public sealed interface PduCipher permits PlainCipher, Rc4Cipher, FipsCipher {

  int SEC_EXCHANGE_PKT = 0x0001;
  int SEC_ENCRYPT = 0x0008;
  int SEC_INFO_PKT = 0x0040;
  int SEC_LICENSE_PKT = 0x0080;

  /** The security header and the data behind it. */
  Bytes seal(int flags, Bytes data);

  /** The flags and the data of what the server sent. */
  Opened open(Bytes pdu) throws DecodeException;

  /**
   * What was inside.
   *
   * @param flags of the security header
   */
  record Opened(int flags, Bytes data) {}

  /** For the method that the server chose. */
  static PduCipher of(int method, Bytes clientRandom, Bytes serverRandom) {
    return switch (method) {
      case EncryptionMethod.NONE -> new PlainCipher();
      case EncryptionMethod.FIPS -> FipsCipher.derive(clientRandom, serverRandom);
      default -> new Rc4Cipher(SessionKeys.derive(method, clientRandom, serverRandom));
    };
  }

  /** flags and flagsHi. */
  static ByteWriter header(int flags) {
    return new ByteWriter().u16le(flags).u16le(0);
  }

  static int readHeader(ByteReader reader) throws DecodeException {
    int flags = reader.u16le("flags");
    reader.skip("flagsHi", 2);
    return flags;
  }
}

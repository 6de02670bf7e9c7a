package rdpdoctor.rdp.security;

import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Seals the PDUs of one side and opens those of the other, [MS-RDPBCGR] 2.2.8.1.1.2. It counts the
 * packets, so each is sealed or opened once and in order, on whichever path they travel. Whether a
 * PDU is encrypted is said by the PDU: at the level LOW those of the server are not.
 */
public sealed interface PduCipher permits PlainCipher, EnvelopeCipher, OneWayCipher {

  int SEC_EXCHANGE_PKT = 0x0001;
  int SEC_TRANSPORT_REQ = 0x0002;
  int SEC_TRANSPORT_RSP = 0x0004;
  int SEC_ENCRYPT = 0x0008;
  int SEC_INFO_PKT = 0x0040;
  int SEC_LICENSE_PKT = 0x0080;

  /** In a licensing PDU of the server: it can read licensing PDUs that are encrypted. */
  int SEC_LICENSE_ENCRYPT_CS = 0x0200;

  /** The signature counts the packets, [MS-RDPBCGR] 5.3.6.1.1. */
  int SEC_SECURE_CHECKSUM = 0x0800;

  int SEC_AUTODETECT_REQ = 0x1000;
  int SEC_AUTODETECT_RSP = 0x2000;
  int SEC_HEARTBEAT = 0x4000;

  /** The security header and the data behind it. */
  default Bytes seal(int flags, Bytes data) {
    return seal(flags, data.toArray());
  }

  /** As above, of data that the caller overwrites afterwards. */
  Bytes seal(int flags, byte[] data);

  /** The flags and the data of what the other side sent. */
  Opened open(Bytes pdu) throws DecodeException;

  /** What goes into a fast-path PDU: its encryption flags, and what follows its length. */
  Sealed sealFastPath(Bytes data);

  /**
   * The data of a fast-path PDU.
   *
   * @param flags the two highest bits of its first byte, as a number from 0 to 3
   * @param data what follows its length
   */
  Opened openFastPath(int flags, Bytes data) throws DecodeException;

  /**
   * What was inside.
   *
   * @param flags of the security header, or of the fast-path header
   */
  record Opened(int flags, Bytes data) {}

  /**
   * What goes outside.
   *
   * @param flags of the fast-path header: {@link #FASTPATH_ENCRYPTED} or none
   */
  record Sealed(int flags, Bytes data) {}

  /** FASTPATH_OUTPUT_SECURE_CHECKSUM and FASTPATH_INPUT_SECURE_CHECKSUM. */
  int FASTPATH_SECURE_CHECKSUM = 1;

  /** FASTPATH_OUTPUT_ENCRYPTED and FASTPATH_INPUT_ENCRYPTED. */
  int FASTPATH_ENCRYPTED = 2;

  /** The client's side, for the method that the server chose. */
  static PduCipher of(int method, Bytes clientRandom, Bytes serverRandom) {
    return switch (method) {
      case EncryptionMethod.NONE -> new PlainCipher();
      case EncryptionMethod.FIPS ->
          new EnvelopeCipher(FipsEnvelope.ofClient(clientRandom, serverRandom));
      default ->
          new EnvelopeCipher(
              Rc4Envelope.ofClient(method, SessionKeys.derive(method, clientRandom, serverRandom)));
    };
  }

  /** The server's side, for the method and the level that it chose. */
  static PduCipher ofServer(int method, int level, Bytes clientRandom, Bytes serverRandom) {
    PduCipher cipher = ofServer(method, clientRandom, serverRandom);
    return level == EncryptionMethod.LEVEL_LOW ? new OneWayCipher(cipher) : cipher;
  }

  private static PduCipher ofServer(int method, Bytes clientRandom, Bytes serverRandom) {
    return switch (method) {
      case EncryptionMethod.NONE -> new PlainCipher();
      case EncryptionMethod.FIPS ->
          new EnvelopeCipher(FipsEnvelope.ofServer(clientRandom, serverRandom));
      default ->
          new EnvelopeCipher(
              Rc4Envelope.ofServer(method, SessionKeys.derive(method, clientRandom, serverRandom)));
    };
  }

  /** A PDU with the basic security header and nothing encrypted, which every method permits. */
  static Bytes inTheClear(int flags, Bytes data) {
    return header(flags).bytes(data).toBytes();
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

package rdpdoctor.rdp.security;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Security Exchange PDU, [MS-RDPBCGR] 2.2.1.10: the client's random number under the server's key.
 */
public final class SecurityExchange {

  private static final int RANDOM_SIZE = 32;

  private SecurityExchange() {}

  public static Bytes encode(Bytes clientRandom, ServerCertificate certificate) {
    Bytes block = certificate.encrypt(clientRandom);
    return PduCipher.header(PduCipher.SEC_EXCHANGE_PKT).u32le(block.size()).bytes(block).toBytes();
  }

  /** The client's random number, as the server reads it. */
  public static Bytes decode(Bytes pdu, RsaKey key) throws DecodeException {
    ByteReader reader = new ByteReader("Security Exchange PDU", pdu);
    int flags = PduCipher.readHeader(reader);
    if ((flags & PduCipher.SEC_EXCHANGE_PKT) == 0) {
      throw reader.wrong("flags", "0x%04x".formatted(flags), "SEC_EXCHANGE_PKT");
    }
    Bytes block = reader.bytes("encryptedClientRandom", reader.u32le("length"));
    return key.decrypt(block, RANDOM_SIZE);
  }
}

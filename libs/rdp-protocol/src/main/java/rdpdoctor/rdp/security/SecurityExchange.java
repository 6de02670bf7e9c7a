package rdpdoctor.rdp.security;

import java.math.BigInteger;
import rdpdoctor.rdp.wire.Bytes;

/**
 * Security Exchange PDU, [MS-RDPBCGR] 2.2.1.10: the client's random number under the server's key.
 */
public final class SecurityExchange {

  /** Zero bytes behind the encrypted random, [MS-RDPBCGR] 2.2.1.10.1.1. */
  private static final int PADDING = 8;

  private SecurityExchange() {}

  public static Bytes encode(Bytes clientRandom, ServerCertificate certificate) {
    BigInteger random = LittleEndian.unsigned(clientRandom);
    BigInteger encrypted = random.modPow(certificate.exponent(), certificate.modulus());
    int modulusSize = (certificate.modulus().bitLength() + 7) / 8;
    Bytes block = LittleEndian.bytes(encrypted, modulusSize + PADDING);
    return PduCipher.header(PduCipher.SEC_EXCHANGE_PKT).u32le(block.size()).bytes(block).toBytes();
  }
}

package rdpdoctor.rdp.security;

import java.math.BigInteger;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The key pair of a server under standard RDP security.
 *
 * @param privateExponent never shown
 */
public record RsaKey(BigInteger modulus, BigInteger publicExponent, BigInteger privateExponent) {

  private static final long MAGIC_RSA1 = 0x31415352;

  /**
   * What a client encrypted for this server.
   *
   * @param size of the secret
   */
  public Bytes decrypt(Bytes encrypted, int size) {
    BigInteger secret = LittleEndian.unsigned(encrypted).modPow(privateExponent, modulus);
    return LittleEndian.bytes(secret, size);
  }

  /** SERVER_CERTIFICATE in the proprietary form, [MS-RDPBCGR] 2.2.1.4.3.1.1, signed. */
  public Bytes certificate() {
    Bytes blob = publicKeyBlob();
    Bytes signed =
        new ByteWriter()
            .u32le(1) // CERT_CHAIN_VERSION_1
            .u32le(1) // SIGNATURE_ALG_RSA
            .u32le(1) // KEY_EXCHANGE_ALG_RSA
            .u16le(6) // BB_RSA_KEY_BLOB
            .u16le(blob.size())
            .bytes(blob)
            .toBytes();
    Bytes signature = TerminalServicesKey.sign(signed);
    return new ByteWriter()
        .bytes(signed)
        .u16le(8) // BB_RSA_SIGNATURE_BLOB
        .u16le(signature.size())
        .bytes(signature)
        .toBytes();
  }

  /** RSA_PUBLIC_KEY, [MS-RDPBCGR] 2.2.1.4.3.1.1.1. */
  private Bytes publicKeyBlob() {
    int size = (modulus.bitLength() + 7) / 8;
    return new ByteWriter()
        .u32le(MAGIC_RSA1)
        .u32le(size + ServerCertificate.MODULUS_PADDING)
        .u32le(modulus.bitLength())
        .u32le(size - 1) // the longest text that can be encrypted
        .u32le(publicExponent.longValueExact())
        .bytes(LittleEndian.bytes(modulus, size + ServerCertificate.MODULUS_PADDING))
        .toBytes();
  }

  @Override
  public String toString() {
    return "RsaKey of %d bits (not shown)".formatted(modulus.bitLength());
  }
}

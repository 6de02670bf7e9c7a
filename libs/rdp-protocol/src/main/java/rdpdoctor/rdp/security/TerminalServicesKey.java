package rdpdoctor.rdp.security;

import java.math.BigInteger;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The key that signs proprietary certificates, [MS-RDPBCGR] 5.3.3.1.1. Both halves of it are
 * published there, so a signature proves nothing of a server; a wrong one only tells that it is
 * none of Windows.
 */
public final class TerminalServicesKey {

  private static final BigInteger MODULUS =
      littleEndian(
          """
          3d3a5ebd72433ec94dbbc11e4aba5fcb3e882087eff5c1e2d7b76b9af2524595
          ce63656b583afeef7ce7bffe3df65c7d6c5e06091af561bb2093095f056dea87""");

  private static final BigInteger PUBLIC_EXPONENT = littleEndian("5b7b88c0");

  private static final BigInteger PRIVATE_EXPONENT =
      littleEndian(
          """
          87a71932da11875558001616256568f8243ee6fae9674994cf92cc3399e80860
          179a129f24ddb12499c73ab80a7b0ddd350779170b519bb3c7100113e73ff35f""");

  private static final int SIZE = 64;

  /** Ahead of the key blob: version, two algorithms, type and length of the blob. */
  private static final int FIXED_SIZE = 16;

  private static final int BLOB_LENGTH_OFFSET = 14;

  private TerminalServicesKey() {}

  /** Whether it made the signature of a SERVER_CERTIFICATE in the proprietary form. */
  public static boolean hasSigned(Bytes certificate) throws DecodeException {
    ByteReader reader = new ByteReader("SERVER_CERTIFICATE", certificate);
    reader.skip("dwVersion to wPublicKeyBlobType", BLOB_LENGTH_OFFSET);
    int blobLength = reader.u16le("wPublicKeyBlobLen");
    reader.skip("PublicKeyBlob", blobLength);
    reader.skip("wSignatureBlobType", 2);
    Bytes signature = reader.bytes("SignatureBlob", reader.u16le("wSignatureBlobLen"));
    BigInteger expected = hashed(certificate.first(FIXED_SIZE + blobLength));
    return LittleEndian.unsigned(signature).modPow(PUBLIC_EXPONENT, MODULUS).equals(expected);
  }

  /** The signature of what comes before it in a certificate. */
  static Bytes sign(Bytes signed) {
    BigInteger signature = hashed(signed).modPow(PRIVATE_EXPONENT, MODULUS);
    return LittleEndian.bytes(signature, SIZE + ServerCertificate.MODULUS_PADDING);
  }

  /** The hash, a zero, as many 0xFF as fit, and a one. */
  private static BigInteger hashed(Bytes signed) {
    return LittleEndian.unsigned(
        new ByteWriter()
            .bytes(Digests.md5(signed))
            .u8(0)
            .bytes(Bytes.hex("ff".repeat(45)))
            .u8(1)
            .toBytes());
  }

  private static BigInteger littleEndian(String hex) {
    return LittleEndian.unsigned(Bytes.hex(hex));
  }
}

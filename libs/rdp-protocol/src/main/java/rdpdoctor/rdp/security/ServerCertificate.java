package rdpdoctor.rdp.security;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * SERVER_CERTIFICATE, [MS-RDPBCGR] 2.2.1.4.3.1: the certificate of standard RDP security, which is
 * another than that of TLS.
 *
 * @param kind how it is written
 * @param modulus of the RSA key
 * @param exponent of the RSA key
 */
public record ServerCertificate(Kind kind, BigInteger modulus, BigInteger exponent) {

  /** The two forms. */
  public enum Kind {
    /** [MS-RDPBCGR] 2.2.1.4.3.1.1. */
    PROPRIETARY,
    /** [MS-RDPELE] 2.2.1.4.2. */
    X509
  }

  private static final String X509 = "X.509 certificate of the chain";

  private static final int VERSION_MASK = 0x7FFFFFFF;
  private static final int CHAIN_VERSION_1 = 1;
  private static final int CHAIN_VERSION_2 = 2;
  private static final int KEY_BLOB = 6;
  private static final long MAGIC_RSA1 = 0x31415352;

  /** Eight zero bytes that Windows appends to a modulus and to what is encrypted with it. */
  static final int MODULUS_PADDING = 8;

  private static final int MOST_CERTIFICATES = 200;

  /** Larger keys serve nobody but an attacker who wants the client to compute for long. */
  private static final int MOST_MODULUS_BITS = 16_384;

  private static final int MOST_EXPONENT_BITS = 64;

  public static ServerCertificate decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("SERVER_CERTIFICATE", data);
    // The highest bit marks a temporary certificate, which reads the same.
    int version = reader.i32le("dwVersion") & VERSION_MASK;
    return switch (version) {
      case CHAIN_VERSION_1 -> proprietary(reader);
      case CHAIN_VERSION_2 -> chain(reader);
      default -> throw reader.wrong("dwVersion", Integer.toString(version), "1 or 2");
    };
  }

  /** What only the server can read: RSA without padding, and eight zero bytes behind it. */
  public Bytes encrypt(Bytes secret) {
    BigInteger encrypted = LittleEndian.unsigned(secret).modPow(exponent, modulus);
    return LittleEndian.bytes(encrypted, (modulus.bitLength() + 7) / 8 + MODULUS_PADDING);
  }

  private static ServerCertificate proprietary(ByteReader reader) throws DecodeException {
    reader.skip("dwSigAlgId", 4);
    reader.skip("dwKeyAlgId", 4);
    int type = reader.u16le("wPublicKeyBlobType");
    if (type != KEY_BLOB) {
      throw reader.wrong("wPublicKeyBlobType", Integer.toString(type), "6");
    }
    Bytes blob = reader.bytes("PublicKeyBlob", reader.u16le("wPublicKeyBlobLen"));
    // The signature proves nothing; TerminalServicesKey checks it for whoever wants to know.
    reader.skip("wSignatureBlobType", 2);
    reader.skip("SignatureBlob", reader.u16le("wSignatureBlobLen"));
    return publicKey(blob);
  }

  private static ServerCertificate publicKey(Bytes blob) throws DecodeException {
    ByteReader reader = new ByteReader("RSA_PUBLIC_KEY", blob);
    long magic = reader.u32le("magic");
    if (magic != MAGIC_RSA1) {
      throw reader.wrong("magic", "0x%08x".formatted(magic), "0x31415352");
    }
    long length = reader.u32le("keylen");
    reader.skip("bitlen", 4);
    reader.skip("datalen", 4);
    long exponent = reader.u32le("pubExp");
    if (length <= MODULUS_PADDING) {
      throw reader.wrong("keylen", Long.toString(length), "more than 8");
    }
    Bytes modulus = reader.bytes("modulus", length).first((int) length - MODULUS_PADDING);
    return checked(Kind.PROPRIETARY, LittleEndian.unsigned(modulus), BigInteger.valueOf(exponent));
  }

  private static ServerCertificate chain(ByteReader reader) throws DecodeException {
    long count = reader.u32le("NumCertBlobs");
    if (count < 1 || count > MOST_CERTIFICATES) {
      throw reader.wrong("NumCertBlobs", Long.toString(count), "1 to " + MOST_CERTIFICATES);
    }
    List<Bytes> certificates = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      certificates.add(reader.bytes("abCert", reader.u32le("cbCert")));
    }
    // Root first, the server's own last.
    return x509(certificates.getLast());
  }

  /**
   * The key of a certificate, RFC 5280 section 4.1. Java's own reader of certificates would not do:
   * Windows names the algorithm of the key as if it were one of signatures (sha1WithRSA), and Java
   * then sees no RSA key.
   */
  private static ServerCertificate x509(Bytes der) throws DecodeException {
    ByteReader certificate = open(new ByteReader(X509, der), "Certificate");
    ByteReader fields = open(certificate, "tbsCertificate");
    if (fields.peek("version") == Ber.context(0)) {
      Ber.skip(fields, "version");
    }
    for (String field : List.of("serialNumber", "signature", "issuer", "validity", "subject")) {
      Ber.skip(fields, field);
    }
    ByteReader keyInfo = open(fields, "subjectPublicKeyInfo");
    Ber.skip(keyInfo, "algorithm");
    ByteReader bits = new ByteReader(X509, Ber.read(keyInfo, "subjectPublicKey", Ber.BIT_STRING));
    bits.expect("unused bits of subjectPublicKey", 0);
    ByteReader key = open(bits, "RSAPublicKey");
    return checked(Kind.X509, unsigned(key, "modulus"), unsigned(key, "publicExponent"));
  }

  private static ByteReader open(ByteReader outer, String field) throws DecodeException {
    return new ByteReader(X509, Ber.read(outer, field, Ber.SEQUENCE));
  }

  private static BigInteger unsigned(ByteReader reader, String field) throws DecodeException {
    return new BigInteger(1, Ber.read(reader, field, Ber.INTEGER).toArray());
  }

  private static ServerCertificate checked(Kind kind, BigInteger modulus, BigInteger exponent)
      throws DecodeException {
    expectBits("modulus", modulus, MOST_MODULUS_BITS);
    expectBits("exponent", exponent, MOST_EXPONENT_BITS);
    return new ServerCertificate(kind, modulus, exponent);
  }

  private static void expectBits(String field, BigInteger number, int most) throws DecodeException {
    if (number.signum() == 0 || number.bitLength() > most) {
      throw new DecodeException(
          "RSA public key: %s has %d bits, expected 1 to %d"
              .formatted(field, number.bitLength(), most));
    }
  }
}

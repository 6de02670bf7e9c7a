package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class ServerCertificateTest extends WireContract<ServerCertificate> {

  private static final BigInteger MODULUS = new BigInteger("c1a2a3a4a5a6a7a9", 16);
  private static final BigInteger EXPONENT = BigInteger.valueOf(0x010001);

  private static final String HEAD = "01000000 01000000 01000000";
  private static final String KEY =
      "52534131 10000000 40000000 07000000 01000100 a9a7a6a5a4a3a2c1 0000000000000000";
  private static final String SIGNATURE = "0800 0200 5a5a";

  @Override
  protected ServerCertificate read(Bytes bytes) throws DecodeException {
    return ServerCertificate.decode(bytes);
  }

  /** The product never sends a certificate, so the test has its own encoder. */
  @Override
  protected Bytes write(ServerCertificate certificate) {
    Bytes modulus = LittleEndian.bytes(certificate.modulus(), 16);
    Bytes key =
        Bytes.hex("52534131 10000000 40000000 07000000")
            .plus(new ByteWriter().u32le(certificate.exponent().longValue()).toBytes())
            .plus(modulus);
    return Bytes.hex(HEAD + "0600 2400").plus(key).plus(Bytes.hex(SIGNATURE));
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "proprietary", "[MS-RDPBCGR] 2.2.1.4.3.1.1", HEAD, "0600 2400", KEY, SIGNATURE));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("SERVER_CERTIFICATE", "RSA_PUBLIC_KEY");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  /** A chain of [MS-RDPELE] 2.2.1.4.2, without the padding that may follow it. */
  private static Bytes chain(Bytes... certificates) {
    ByteWriter writer = new ByteWriter().u32le(2).u32le(certificates.length);
    for (Bytes certificate : certificates) {
      writer.u32le(certificate.size()).bytes(certificate);
    }
    return writer.toBytes();
  }

  /** RFC 5280 section 4.1 with everything empty except the key. */
  private static Bytes x509(Bytes version, String keyAlgorithm, BigInteger modulus) {
    Bytes nothing = Ber.element(Ber.SEQUENCE, Bytes.empty());
    Bytes key =
        Ber.element(
            Ber.SEQUENCE,
            Ber.element(Ber.INTEGER, Bytes.of(modulus.toByteArray())),
            Ber.integer(EXPONENT.longValue()));
    Bytes keyInfo =
        Ber.element(
            Ber.SEQUENCE,
            Ber.element(Ber.SEQUENCE, Bytes.hex(keyAlgorithm + "0500")),
            Ber.element(Ber.BIT_STRING, Bytes.hex("00").plus(key)));
    Bytes signed =
        Ber.element(
            Ber.SEQUENCE, version, Ber.integer(1), nothing, nothing, nothing, nothing, keyInfo);
    return Ber.element(Ber.SEQUENCE, signed, nothing, Ber.element(Ber.BIT_STRING, Bytes.hex("00")));
  }

  private static final Bytes VERSION_3 = Bytes.hex("a003 020102");
  private static final String RSA_ENCRYPTION = "0609 2a864886f70d010101";
  private static final String SHA1_WITH_RSA = "0605 2b0e03021d";

  @Test
  void the_modulus_is_little_endian_and_padded() throws DecodeException {
    assertEquals(
        new ServerCertificate(ServerCertificate.Kind.PROPRIETARY, MODULUS, EXPONENT),
        ServerCertificate.decode(Bytes.hex(HEAD + "0600 2400" + KEY + SIGNATURE)));
  }

  @Test
  void a_temporary_certificate_reads_the_same() throws DecodeException {
    Bytes temporary = Bytes.hex("01000080" + HEAD.substring(8) + "0600 2400" + KEY + SIGNATURE);
    assertEquals(MODULUS, ServerCertificate.decode(temporary).modulus());
  }

  @Test
  void the_last_certificate_of_a_chain_is_the_servers() throws DecodeException {
    Bytes root = x509(VERSION_3, RSA_ENCRYPTION, BigInteger.valueOf(0xFF01));
    Bytes own = x509(VERSION_3, RSA_ENCRYPTION, MODULUS);
    assertEquals(
        new ServerCertificate(ServerCertificate.Kind.X509, MODULUS, EXPONENT),
        ServerCertificate.decode(chain(root, own).plus(Bytes.of(new byte[16]))));
  }

  @Test
  void a_key_whose_algorithm_is_one_of_signatures_is_an_rsa_key_all_the_same()
      throws DecodeException {
    Bytes own = x509(VERSION_3, SHA1_WITH_RSA, MODULUS);
    assertEquals(MODULUS, ServerCertificate.decode(chain(own)).modulus());
  }

  @Test
  void a_certificate_of_the_first_version_does_not_tell_its_version() throws DecodeException {
    Bytes own = x509(Bytes.empty(), RSA_ENCRYPTION, MODULUS);
    assertEquals(MODULUS, ServerCertificate.decode(chain(own)).modulus());
  }

  @Test
  void every_truncation_of_a_chain_is_refused() {
    assertEveryTruncationRefused(
        chain(x509(VERSION_3, RSA_ENCRYPTION, MODULUS)),
        ServerCertificate::decode,
        "SERVER_CERTIFICATE");
  }

  @Test
  void every_truncation_of_a_certificate_inside_a_whole_chain_is_refused() {
    assertEveryTruncationRefused(
        x509(VERSION_3, RSA_ENCRYPTION, MODULUS),
        certificate -> ServerCertificate.decode(chain(certificate)),
        "X.509 certificate of the chain");
  }

  @Test
  void a_key_that_is_not_rsa_is_refused() {
    // An EC point, RFC 5480: not a SEQUENCE.
    Bytes nothing = Ber.element(Ber.SEQUENCE, Bytes.empty());
    Bytes keyInfo =
        Ber.element(Ber.SEQUENCE, nothing, Ber.element(Ber.BIT_STRING, Bytes.hex("00 04 5a5a")));
    Bytes signed =
        Ber.element(Ber.SEQUENCE, Ber.integer(1), nothing, nothing, nothing, nothing, keyInfo);
    assertRefused(
        "X.509 certificate of the chain: RSAPublicKey tag is 0x04, expected 0x30",
        () -> ServerCertificate.decode(chain(Ber.element(Ber.SEQUENCE, signed))));
  }

  @Test
  void a_chain_of_none_or_of_too_many_is_refused() {
    assertRefused(
        "SERVER_CERTIFICATE: NumCertBlobs is 0, expected 1 to 200",
        () -> ServerCertificate.decode(Bytes.hex("02000000 00000000")));
    assertRefused(
        "SERVER_CERTIFICATE: NumCertBlobs is 201, expected 1 to 200",
        () -> ServerCertificate.decode(Bytes.hex("02000000 c9000000")));
  }

  @Test
  void a_version_that_nobody_knows_is_refused() {
    assertRefused(
        "SERVER_CERTIFICATE: dwVersion is 3, expected 1 or 2",
        () -> ServerCertificate.decode(Bytes.hex("03000000")));
  }

  @Test
  void a_key_blob_that_is_none_is_refused() {
    assertRefused(
        "SERVER_CERTIFICATE: wPublicKeyBlobType is 7, expected 6",
        () -> ServerCertificate.decode(Bytes.hex(HEAD + "0700 2400" + KEY + SIGNATURE)));
    assertRefused(
        "RSA_PUBLIC_KEY: magic is 0x32415352, expected 0x31415352",
        () ->
            ServerCertificate.decode(
                Bytes.hex(HEAD + "0600 2400" + KEY.replace("52534131", "52534132") + SIGNATURE)));
    assertRefused(
        "RSA_PUBLIC_KEY: keylen is 8, expected more than 8",
        () ->
            ServerCertificate.decode(
                Bytes.hex(HEAD + "0600 2400" + KEY.replace("10000000", "08000000") + SIGNATURE)));
  }

  @Test
  void a_key_of_zero_is_refused() {
    assertRefused(
        "RSA public key: modulus has 0 bits, expected 1 to 16384",
        () ->
            ServerCertificate.decode(
                Bytes.hex(
                    HEAD
                        + "0600 2400"
                        + KEY.replace("a9a7a6a5a4a3a2c1", "0000000000000000")
                        + SIGNATURE)));
  }

  @Test
  void a_key_that_only_costs_time_is_refused() {
    BigInteger huge = BigInteger.ONE.shiftLeft(16_384);
    DecodeException refusal =
        assertThrowsExactly(
            DecodeException.class,
            () -> ServerCertificate.decode(chain(x509(VERSION_3, RSA_ENCRYPTION, huge))));
    assertTrue(refusal.getMessage().endsWith("16385 bits, expected 1 to 16384"));
  }
}

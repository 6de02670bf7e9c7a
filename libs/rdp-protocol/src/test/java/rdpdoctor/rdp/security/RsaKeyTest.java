package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The key is one of {@code openssl genrsa 512}. */
class RsaKeyTest {

  private static final RsaKey KEY =
      new RsaKey(
          new BigInteger(
              "9b0049878a474ed97b1f070146a026dc5da79aec166294184d11d1ab630b8868"
                  + "946d3dea36c49c43b41e0ecfdcfb53398fe2012afecfd0f3cdb2e935e8597af3",
              16),
          BigInteger.valueOf(65537),
          new BigInteger(
              "21b1704a5c4e9fdf3a9a46058afaa937e1cbdb2b52ba5f02e14dec4bdb1dd8aa"
                  + "bc69444163b66c02ea62d2c88254012dde17933791aff061a3602169caaba371",
              16));

  @Test
  void its_certificate_is_signed_as_every_servers_is() throws DecodeException {
    Bytes certificate = KEY.certificate();
    assertEquals(184, certificate.size());
    assertEquals(
        new ServerCertificate(
            ServerCertificate.Kind.PROPRIETARY, KEY.modulus(), KEY.publicExponent()),
        ServerCertificate.decode(certificate));
    assertTrue(TerminalServicesKey.hasSigned(certificate));
  }

  @Test
  void a_certificate_that_was_changed_is_not_signed() throws DecodeException {
    byte[] changed = KEY.certificate().toArray();
    changed[40] ^= 1;
    assertFalse(TerminalServicesKey.hasSigned(Bytes.of(changed)));
  }

  @Test
  void every_truncation_of_a_certificate_is_refused() {
    assertEveryTruncationRefused(
        KEY.certificate(), TerminalServicesKey::hasSigned, "SERVER_CERTIFICATE");
  }

  @Test
  void the_server_reads_the_random_of_the_client() throws DecodeException {
    ServerCertificate certificate = ServerCertificate.decode(KEY.certificate());
    Bytes pdu = SecurityExchange.encode(KnownSession.CLIENT_RANDOM, certificate);
    assertEquals(KnownSession.CLIENT_RANDOM, SecurityExchange.decode(pdu, KEY));
    assertEveryTruncationRefused(
        pdu, bytes -> SecurityExchange.decode(bytes, KEY), "Security Exchange PDU");
  }

  @Test
  void a_pdu_that_is_no_exchange_is_refused() {
    assertRefused(
        "Security Exchange PDU: flags is 0x0040, expected SEC_EXCHANGE_PKT",
        () -> SecurityExchange.decode(Bytes.hex("4000 0000 00000000"), KEY));
  }

  @Test
  void nothing_prints_the_private_half() {
    assertEquals("RsaKey of 512 bits (not shown)", KEY.toString());
  }
}

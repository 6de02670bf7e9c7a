package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class RsaKeyTest {

  private static final RsaKey KEY = TestKey.RSA;

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

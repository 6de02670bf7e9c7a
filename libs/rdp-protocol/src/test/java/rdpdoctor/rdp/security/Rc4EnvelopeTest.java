package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.security.PduCipher.Opened;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class Rc4EnvelopeTest {

  private static final int LICENSE = PduCipher.SEC_LICENSE_PKT | PduCipher.SEC_ENCRYPT;

  @ParameterizedTest
  @CsvSource({
    "1, 48000000d94be30bed78c25c6b3a32016ad0f3918e6f3294ea, 48000000186a326b69e68a079ecc0eb48655",
    "8, 480000006b3d6a226f332e50694c95e3632b2491ba5d9d934c, 4800000008a605b34d6311bef661a1cd1509",
    "2, 4800000035ce82a2753a5233243354bb7430d2f035aa7a3d65, 4800000061194fe6c2d628e7527c63d60f8d"
  })
  void packets_are_sealed_one_after_the_other(int method, String first, String second) {
    PduCipher cipher = KnownSession.cipher(method);
    assertEquals(Bytes.hex(first), cipher.seal(PduCipher.SEC_INFO_PKT, KnownSession.FIRST));
    assertEquals(Bytes.hex(second), cipher.seal(PduCipher.SEC_INFO_PKT, KnownSession.SECOND));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 88000000d94be30bed78c25ccda2a3871da118c5823d8602a9, 88000000186a326b69e68a0749e15bbb1884",
    "8, 880000006b3d6a226f332e506749a6367331e2096d96750bf8, 8800000008a605b34d6311be416f185a20d6",
    "2, 8800000035ce82a2753a5233d4f3da68b3624199a8c482bf58, 8800000061194fe6c2d628e7277c26e034ab"
  })
  void packets_are_opened_one_after_the_other(int method, String first, String second)
      throws DecodeException {
    PduCipher cipher = KnownSession.cipher(method);
    assertEquals(new Opened(LICENSE, KnownSession.FIRST), cipher.open(Bytes.hex(first)));
    assertEquals(new Opened(LICENSE, KnownSession.SECOND), cipher.open(Bytes.hex(second)));
  }

  private static PduCipher cipher() {
    return KnownSession.cipher(EncryptionMethod.RC4_128_BIT);
  }

  @Test
  void a_packet_that_the_server_left_in_the_clear_is_read_as_it_is() throws DecodeException {
    assertEquals(
        new Opened(PduCipher.SEC_LICENSE_PKT, Bytes.hex("0102")),
        cipher().open(Bytes.hex("8000 0000 0102")));
  }

  @Test
  void a_changed_byte_is_refused_by_the_name_of_the_signature() {
    assertRefused(
        "security header: dataSignature is 35ce82a2753a5233, expected the MAC of the data",
        () -> cipher().open(Bytes.hex("8800000035ce82a2753a5233d4f3da68b3624199a8c482bf59")));
    assertRefused(
        "security header: dataSignature is 36ce82a2753a5233, expected the MAC of the data",
        () -> cipher().open(Bytes.hex("8800000036ce82a2753a5233d4f3da68b3624199a8c482bf58")));
  }

  @Test
  void a_packet_out_of_order_is_refused() {
    assertRefused(
        "security header: dataSignature is 61194fe6c2d628e7, expected the MAC of the data",
        () -> cipher().open(Bytes.hex("8800000061194fe6c2d628e7277c26e034ab")));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(
        Bytes.hex("8800000061194fe6c2d628e7277c26e034ab"),
        packet -> cipher().open(packet),
        "security header");
  }
}

package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.security.PduCipher.Opened;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class FipsEnvelopeTest {

  private static final int LICENSE = PduCipher.SEC_LICENSE_PKT | PduCipher.SEC_ENCRYPT;
  private static final String FROM_SERVER =
      "8800 0000 1000 01 03 0ebaa709a5fecc7c fb60efdeac25d9215edd6ff10c80824e";

  private static PduCipher cipher() {
    return KnownSession.cipher(EncryptionMethod.FIPS);
  }

  private static Opened open(String hex) throws DecodeException {
    return cipher().open(Bytes.hex(hex));
  }

  @Test
  void packets_are_sealed_one_after_the_other() {
    PduCipher cipher = cipher();
    assertEquals(
        Bytes.hex("48000000 1000 01 03 0ebaa709a5fecc7c 1793852c4449b00fde559c6b59097ae1"),
        cipher.seal(PduCipher.SEC_INFO_PKT, KnownSession.FIRST));
    assertEquals(
        Bytes.hex("48000000 1000 01 02 16c6e28c4917fb87 3fc0b9bc50f7fdfb"),
        cipher.seal(PduCipher.SEC_INFO_PKT, KnownSession.SECOND));
  }

  @Test
  void packets_are_opened_one_after_the_other() throws DecodeException {
    PduCipher cipher = cipher();
    assertEquals(new Opened(LICENSE, KnownSession.FIRST), cipher.open(Bytes.hex(FROM_SERVER)));
    assertEquals(
        new Opened(LICENSE, KnownSession.SECOND),
        cipher.open(Bytes.hex("88000000 1000 01 02 16c6e28c4917fb87 9e784f0a8616a9db")));
  }

  @Test
  void whole_blocks_are_not_padded() {
    Bytes sealed = cipher().seal(0, Bytes.of(new byte[16]));
    assertEquals(16 + 16, sealed.size());
    assertEquals(0, sealed.get(7));
  }

  @Test
  void a_packet_that_the_server_left_in_the_clear_is_read_as_it_is() throws DecodeException {
    assertEquals(new Opened(PduCipher.SEC_LICENSE_PKT, Bytes.hex("0102")), open("8000 0000 0102"));
  }

  @Test
  void a_changed_byte_is_refused_by_the_name_of_the_signature() {
    assertRefused(
        "FIPS security header: dataSignature is 0ebaa709a5fecc7d, expected the MAC of the data",
        () -> open(FROM_SERVER.replace("cc7c", "cc7d")));
  }

  @Test
  void a_header_of_another_length_is_refused() {
    assertRefused(
        "FIPS security header: length is 17, expected 16",
        () -> open(FROM_SERVER.replace("1000 01", "1100 01")));
  }

  @Test
  void padding_that_leaves_nothing_is_refused() {
    assertRefused(
        "FIPS security header: padlen is 16, expected less than the data",
        () -> open(FROM_SERVER.replace("01 03", "01 10")));
  }

  @Test
  void data_that_is_no_whole_number_of_blocks_is_refused() {
    assertRefused(
        "FIPS security header: data is 17 bytes long, expected a multiple of 8",
        () -> open(FROM_SERVER + "00"));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(
        Bytes.hex(FROM_SERVER), packet -> cipher().open(packet), "FIPS security header");
  }
}

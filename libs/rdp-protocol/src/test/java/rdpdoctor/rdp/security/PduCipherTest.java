package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.security.PduCipher.Opened;
import rdpdoctor.rdp.security.PduCipher.Sealed;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class PduCipherTest {

  private static final int ENCRYPTED = PduCipher.FASTPATH_ENCRYPTED;

  @ParameterizedTest
  @ValueSource(
      ints = {
        EncryptionMethod.NONE,
        EncryptionMethod.RC4_40_BIT,
        EncryptionMethod.RC4_56_BIT,
        EncryptionMethod.RC4_128_BIT,
        EncryptionMethod.FIPS
      })
  void each_side_opens_what_the_other_sealed_on_either_path(int method) throws DecodeException {
    PduCipher client = KnownSession.cipher(method);
    PduCipher server = KnownSession.server(method);
    for (int i = 0; i < 3; i++) {
      assertEquals(KnownSession.FIRST, server.open(client.seal(0, KnownSession.FIRST)).data());
      assertEquals(KnownSession.SECOND, client.open(server.seal(0, KnownSession.SECOND)).data());
      assertEquals(KnownSession.FIRST, opened(client, server.sealFastPath(KnownSession.FIRST)));
      assertEquals(KnownSession.SECOND, opened(server, client.sealFastPath(KnownSession.SECOND)));
    }
  }

  private static Bytes opened(PduCipher cipher, Sealed sealed) throws DecodeException {
    return cipher.openFastPath(sealed.flags(), sealed.data()).data();
  }

  @ParameterizedTest
  @ValueSource(ints = {EncryptionMethod.RC4_40_BIT, EncryptionMethod.FIPS})
  void at_the_level_low_only_the_client_encrypts(int method) throws DecodeException {
    PduCipher server =
        PduCipher.ofServer(
            method,
            EncryptionMethod.LEVEL_LOW,
            KnownSession.CLIENT_RANDOM,
            KnownSession.SERVER_RANDOM);
    PduCipher client = KnownSession.cipher(method);
    Bytes plain = server.seal(PduCipher.SEC_LICENSE_PKT, KnownSession.FIRST);
    assertEquals(Bytes.hex("8000 0000").plus(KnownSession.FIRST), plain);
    assertEquals(new Opened(PduCipher.SEC_LICENSE_PKT, KnownSession.FIRST), client.open(plain));
    assertEquals(new Sealed(0, KnownSession.FIRST), server.sealFastPath(KnownSession.FIRST));
    assertEquals(new Opened(0, KnownSession.FIRST), client.openFastPath(0, KnownSession.FIRST));
    assertEquals(KnownSession.SECOND, server.open(client.seal(0, KnownSession.SECOND)).data());
    assertEquals(KnownSession.SECOND, opened(server, client.sealFastPath(KnownSession.SECOND)));
  }

  @Test
  void a_packet_in_the_clear_does_not_count() throws DecodeException {
    PduCipher client = KnownSession.cipher(EncryptionMethod.RC4_128_BIT);
    client.openFastPath(0, KnownSession.FIRST);
    client.open(PduCipher.inTheClear(0, KnownSession.FIRST));
    assertEquals(
        new Opened(ENCRYPTED, KnownSession.FIRST),
        client.openFastPath(ENCRYPTED, Bytes.hex("35ce82a2753a5233 d4f3da68b3624199a8c482bf58")));
  }

  @Test
  void under_fips_the_length_and_the_padding_come_first_on_the_fast_path_too()
      throws DecodeException {
    Bytes sealed = Bytes.hex("1000 01 03 0ebaa709a5fecc7c fb60efdeac25d9215edd6ff10c80824e");
    assertEquals(
        new Sealed(ENCRYPTED, sealed),
        KnownSession.server(EncryptionMethod.FIPS).sealFastPath(KnownSession.FIRST));
    assertEquals(
        KnownSession.FIRST,
        KnownSession.cipher(EncryptionMethod.FIPS).openFastPath(ENCRYPTED, sealed).data());
  }

  @ParameterizedTest
  @ValueSource(ints = {EncryptionMethod.RC4_128_BIT, EncryptionMethod.FIPS})
  void every_truncation_on_the_fast_path_is_refused(int method) {
    Bytes sealed = KnownSession.server(method).sealFastPath(KnownSession.FIRST).data();
    assertEveryTruncationRefused(
        sealed,
        bytes -> KnownSession.cipher(method).openFastPath(ENCRYPTED, bytes),
        "security header",
        "FIPS security header");
  }

  @Test
  void encryption_where_none_was_agreed_on_is_refused_on_the_fast_path() {
    assertRefused(
        "fast-path header: encryption flags are 2, expected none without encryption",
        () ->
            KnownSession.cipher(EncryptionMethod.NONE).openFastPath(ENCRYPTED, Bytes.hex("0102")));
  }

  @Test
  void an_array_is_sealed_like_bytes_and_left_to_its_owner() {
    byte[] secret = KnownSession.FIRST.toArray();
    Bytes sealed = KnownSession.cipher(EncryptionMethod.RC4_128_BIT).seal(0, secret);
    assertEquals(
        KnownSession.cipher(EncryptionMethod.RC4_128_BIT).seal(0, KnownSession.FIRST), sealed);
    assertArrayEquals(KnownSession.FIRST.toArray(), secret);
    assertNotEquals(KnownSession.FIRST, sealed.from(12));
  }

  @Test
  void nothing_can_be_sealed_too() {
    assertEquals(
        12, KnownSession.cipher(EncryptionMethod.RC4_128_BIT).seal(0, Bytes.empty()).size());
    assertEquals(16, KnownSession.cipher(EncryptionMethod.FIPS).seal(0, Bytes.empty()).size());
  }
}

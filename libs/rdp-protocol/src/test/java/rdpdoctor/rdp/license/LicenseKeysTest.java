package rdpdoctor.rdp.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class LicenseKeysTest {

  @Test
  void keys_are_those_of_the_independent_computation() {
    assertEquals(
        new LicenseKeys(
            Bytes.hex("046301af0ab7862181178f202cfd1193"),
            Bytes.hex("90d0dea152b3b69af1593ae88a1c139b")),
        KnownExchange.KEYS);
  }

  @Test
  void a_challenge_is_encrypted_and_signed() {
    assertEquals(
        KnownExchange.PLATFORM_CHALLENGE,
        PlatformChallenge.of(KnownExchange.CHALLENGE, KnownExchange.KEYS));
  }

  @Test
  void a_response_is_encrypted_and_signed_and_read_by_the_server() throws DecodeException {
    PlatformChallengeResponse response =
        PlatformChallengeResponse.of(
            KnownExchange.CHALLENGE, KnownExchange.APPLICANT.hardwareId(), KnownExchange.KEYS);
    assertEquals(KnownExchange.RESPONSE, response);
    assertEquals(KnownExchange.CHALLENGE, response.challenge(KnownExchange.KEYS));
  }

  @Test
  void a_response_with_a_wrong_signature_is_refused() {
    Bytes wrong = Bytes.of(new byte[16]);
    PlatformChallengeResponse response =
        new PlatformChallengeResponse(
            KnownExchange.RESPONSE.encryptedResponse(),
            KnownExchange.RESPONSE.encryptedHardwareId(),
            wrong);
    assertRefused(
        "PLATFORM_CHALLENGE_RESPONSE_DATA: MACData is 00000000000000000000000000000000, "
            + "expected the MAC of response and hardware id",
        () -> response.challenge(KnownExchange.KEYS));
  }

  @Test
  void a_licence_is_encrypted_and_signed() {
    assertEquals(KnownExchange.ISSUED, IssuedLicense.of(KnownExchange.LICENSE, KnownExchange.KEYS));
  }

  @Test
  void nothing_prints_a_secret() {
    assertFalse(KnownExchange.KEYS.toString().contains("90d0"));
    assertFalse(KnownExchange.RANDOM.toString().contains("3031"));
  }
}

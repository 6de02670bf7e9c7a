package rdpdoctor.rdp.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.license.LicenseMessage.ErrorAlert;
import rdpdoctor.rdp.license.LicenseMessage.Exchange;
import rdpdoctor.rdp.license.LicenseServer.Outcome;
import rdpdoctor.rdp.license.LicenseServer.Step;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class LicenseServerTest {

  private static final LicenseTerms TERMS =
      new LicenseTerms(
          TestKey.RSA, KnownExchange.SERVER_RANDOM, KnownExchange.CHALLENGE, KnownExchange.LICENSE);

  private final LicenseServer server = LicenseServer.issuing(TERMS);

  private static Bytes encryptedSecret() throws DecodeException {
    return ServerCertificate.decode(TestKey.RSA.certificate())
        .encrypt(KnownExchange.PREMASTER_SECRET);
  }

  private static Exchange request() throws DecodeException {
    return new NewLicenseRequest(
            NewLicenseRequest.WINDOWS, KnownExchange.CLIENT_RANDOM, encryptedSecret(), "anna", "PC")
        .message();
  }

  private static Exchange shows(Bytes license, Bytes mac) throws DecodeException {
    Bytes id = KnownExchange.APPLICANT.hardwareId().encode();
    return new StoredLicense(
            NewLicenseRequest.WINDOWS,
            KnownExchange.CLIENT_RANDOM,
            encryptedSecret(),
            license,
            KnownExchange.KEYS.crypt(id),
            mac)
        .message();
  }

  private static Bytes hardwareMac() {
    return KnownExchange.KEYS.mac(KnownExchange.APPLICANT.hardwareId().encode());
  }

  private static Step sends(LicenseMessage message) {
    return new Step(Optional.of(message), Optional.empty());
  }

  private static Step ends(LicenseMessage message, Outcome outcome) {
    return new Step(Optional.of(message), Optional.of(outcome));
  }

  private static Step refuses(long code) {
    ErrorAlert alert = new ErrorAlert(code, LicenseMessage.ST_TOTAL_ABORT);
    return ends(alert, new Outcome.Refused(alert));
  }

  /** The messages are those that the independent script computed. */
  @Test
  void a_client_without_a_licence_is_challenged_and_gets_one() throws DecodeException {
    assertEquals(sends(KnownExchange.PLATFORM_CHALLENGE.message()), server.receive(request()));
    assertEquals(
        ends(
            KnownExchange.ISSUED.message(LicenseMessage.NEW_LICENSE),
            new Outcome.Issued(KnownExchange.LICENSE)),
        server.receive(KnownExchange.RESPONSE.message()));
  }

  @Test
  void our_own_client_is_satisfied() throws DecodeException {
    LicenseClient client =
        new LicenseClient(KnownExchange.APPLICANT, KnownExchange.RANDOM, Optional.empty());
    Optional<LicenseMessage> said = Optional.of(server.start());
    Optional<Outcome> outcome = Optional.empty();
    LicenseClient.Step last = client.receive(said.orElseThrow());
    while (last instanceof LicenseClient.Step.Answer(LicenseMessage answer)) {
      Step step = server.receive(answer);
      outcome = step.outcome();
      last = client.receive(step.send().orElseThrow());
    }
    assertEquals(
        new LicenseClient.Step.Over(new LicenseResult.Granted(KnownExchange.LICENSE)), last);
    assertEquals(Optional.of(new Outcome.Issued(KnownExchange.LICENSE)), outcome);
  }

  @Test
  void a_client_that_shows_the_licence_keeps_it() throws DecodeException {
    Step step = server.receive(shows(KnownExchange.LICENSE.content(), hardwareMac()));
    assertEquals(Optional.of(ErrorAlert.validClient()), step.send());
    assertInstanceOf(Outcome.Valid.class, step.outcome().orElseThrow());
  }

  @Test
  void a_client_that_shows_another_licence_gets_one_in_its_place() throws DecodeException {
    assertEquals(
        sends(KnownExchange.PLATFORM_CHALLENGE.message()),
        server.receive(shows(Bytes.hex("3000"), hardwareMac())));
    assertEquals(
        ends(
            KnownExchange.ISSUED.message(LicenseMessage.UPGRADE_LICENSE),
            new Outcome.Issued(KnownExchange.LICENSE)),
        server.receive(KnownExchange.RESPONSE.message()));
  }

  @Test
  void a_hardware_id_with_a_wrong_signature_ends_the_exchange() throws DecodeException {
    assertEquals(
        refuses(LicenseMessage.ERR_INVALID_MAC),
        server.receive(shows(KnownExchange.LICENSE.content(), Bytes.of(new byte[16]))));
  }

  @Test
  void an_answer_with_a_wrong_signature_ends_the_exchange() throws DecodeException {
    server.receive(request());
    PlatformChallengeResponse forged =
        new PlatformChallengeResponse(
            KnownExchange.RESPONSE.encryptedResponse(),
            KnownExchange.RESPONSE.encryptedHardwareId(),
            Bytes.of(new byte[16]));
    assertEquals(refuses(LicenseMessage.ERR_INVALID_MAC), server.receive(forged.message()));
  }

  @Test
  void an_answer_to_another_challenge_ends_the_exchange() throws DecodeException {
    server.receive(request());
    PlatformChallengeResponse other =
        PlatformChallengeResponse.of(
            Bytes.hex("00"), KnownExchange.APPLICANT.hardwareId(), KnownExchange.KEYS);
    assertEquals(refuses(LicenseMessage.ERR_INVALID_CLIENT), server.receive(other.message()));
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 4, 6, 8, 0xB, 0xC})
  void where_the_stock_is_empty_the_client_learns_it_instead_of_the_licence(long code)
      throws DecodeException {
    ErrorAlert alert = new ErrorAlert(code, LicenseMessage.ST_TOTAL_ABORT);
    LicenseServer empty = LicenseServer.refusing(TERMS, alert);
    empty.receive(request());
    assertEquals(refuses(code), empty.receive(KnownExchange.RESPONSE.message()));
  }

  @Test
  void a_client_may_decline() throws DecodeException {
    ErrorAlert alert = new ErrorAlert(LicenseMessage.ERR_NO_LICENSE, LicenseMessage.ST_TOTAL_ABORT);
    assertEquals(
        new Step(Optional.empty(), Optional.of(new Outcome.Declined(alert))),
        server.receive(alert));
  }

  @Test
  void what_comes_out_of_order_is_refused_in_every_state() throws DecodeException {
    assertMisplaced(KnownExchange.RESPONSE.message(), "a licence is asked for");
    server.receive(request());
    assertMisplaced(request(), "the challenge is unanswered");
    server.receive(KnownExchange.RESPONSE.message());
    assertMisplaced(request(), "the exchange is over");
  }

  private void assertMisplaced(Exchange message, String state) {
    assertRefused(
        "licensing: received message 0x%02x, which has no place while %s"
            .formatted(message.messageType(), state),
        () -> server.receive(message));
  }

  @Test
  void every_truncation_is_refused_in_every_state() throws DecodeException {
    assertTruncationsRefused(request(), "Client New License Request");
    assertTruncationsRefused(
        shows(KnownExchange.LICENSE.content(), hardwareMac()), "Client License Information");
    server.receive(request());
    assertTruncationsRefused(
        KnownExchange.RESPONSE.message(), "Client Platform Challenge Response");
  }

  private void assertTruncationsRefused(Exchange message, String structure) {
    assertEveryTruncationRefused(
        message.body(),
        part -> server.receive(new Exchange(message.messageType(), part)),
        structure);
  }
}

package rdpdoctor.rdp.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class LicenseClientTest {

  private static final LicenseMessage VALID_CLIENT =
      new LicenseMessage.ErrorAlert(
          LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_NO_TRANSITION);
  private static final LicenseMessage.ErrorAlert NO_LICENSE_SERVER =
      new LicenseMessage.ErrorAlert(6, LicenseMessage.ST_TOTAL_ABORT);

  private final LicenseClient client = client(Optional.empty());

  private static LicenseClient client(Optional<ServerCertificate> certificate) {
    return new LicenseClient(KnownExchange.APPLICANT, KnownExchange.RANDOM, certificate);
  }

  private static LicenseMessage request(Bytes certificate) {
    return new LicenseRequest(
            KnownExchange.SERVER_RANDOM,
            new ProductInformation(0x60000, "Microsoft Corporation", "A02"),
            LicenseRequest.KEY_EXCHANGE_ALG_RSA,
            certificate,
            List.of("microsoft.com"))
        .message();
  }

  private static LicenseMessage request() {
    return request(KnownExchange.SERVER_KEY.certificate());
  }

  private static LicenseMessage challenge() {
    return KnownExchange.PLATFORM_CHALLENGE.message();
  }

  private static Bytes answered(LicenseClient.Step step, int type) {
    LicenseMessage message = assertInstanceOf(LicenseClient.Step.Answer.class, step).message();
    LicenseMessage.Exchange exchange = assertInstanceOf(LicenseMessage.Exchange.class, message);
    assertEquals(type, exchange.messageType());
    return exchange.body();
  }

  private static LicenseClient.Step over(LicenseResult result) {
    return new LicenseClient.Step.Over(result);
  }

  private static LicenseClient.Step distrusted(LicenseStage at, String why, long code) {
    return over(
        new LicenseResult.Distrusted(
            at, why, new LicenseMessage.ErrorAlert(code, LicenseMessage.ST_TOTAL_ABORT)));
  }

  @Test
  void a_licence_is_asked_for_with_a_secret_that_the_server_can_read() throws DecodeException {
    NewLicenseRequest asked =
        NewLicenseRequest.decode(
            answered(client.receive(request()), LicenseMessage.NEW_LICENSE_REQUEST));
    assertEquals("anna", asked.userName());
    assertEquals("PC", asked.machineName());
    assertEquals(KnownExchange.CLIENT_RANDOM, asked.clientRandom());
    assertEquals(
        KnownExchange.PREMASTER_SECRET,
        KnownExchange.SERVER_KEY.decrypt(asked.encryptedPremasterSecret(), 48));
  }

  @Test
  void the_whole_exchange_ends_with_a_licence() throws DecodeException {
    client.receive(request());
    Bytes response =
        answered(client.receive(challenge()), LicenseMessage.PLATFORM_CHALLENGE_RESPONSE);
    assertEquals(KnownExchange.RESPONSE, PlatformChallengeResponse.decode(response));
    assertEquals(
        over(new LicenseResult.Granted(KnownExchange.LICENSE)),
        client.receive(KnownExchange.ISSUED.message(LicenseMessage.NEW_LICENSE)));
  }

  @Test
  void a_licence_may_come_without_a_challenge() throws DecodeException {
    client.receive(request());
    assertEquals(
        over(new LicenseResult.Granted(KnownExchange.LICENSE)),
        client.receive(KnownExchange.ISSUED.message(LicenseMessage.UPGRADE_LICENSE)));
  }

  @Test
  void where_the_request_has_no_certificate_that_of_the_connection_counts() throws DecodeException {
    ServerCertificate certificate =
        ServerCertificate.decode(KnownExchange.SERVER_KEY.certificate());
    LicenseClient.Step step = client(Optional.of(certificate)).receive(request(Bytes.empty()));
    NewLicenseRequest asked =
        NewLicenseRequest.decode(answered(step, LicenseMessage.NEW_LICENSE_REQUEST));
    assertEquals(
        KnownExchange.PREMASTER_SECRET,
        KnownExchange.SERVER_KEY.decrypt(asked.encryptedPremasterSecret(), 48));
  }

  @Test
  void without_any_certificate_the_server_is_told_that_it_is_not_trusted() throws DecodeException {
    assertEquals(
        distrusted(
            LicenseStage.AWAITING_REQUEST,
            "Server License Request: ServerCertificate is missing",
            LicenseMessage.ERR_INVALID_SERVER_CERTIFICATE),
        client.receive(request(Bytes.empty())));
    assertEquals(
        distrusted(
            LicenseStage.AWAITING_REQUEST,
            "SERVER_CERTIFICATE: dwVersion is 7, expected 1 or 2",
            LicenseMessage.ERR_INVALID_SERVER_CERTIFICATE),
        client.receive(request(Bytes.hex("07000000"))));
  }

  @Test
  void a_server_that_needs_no_licence_says_so_at_any_time() throws DecodeException {
    assertEquals(
        over(new LicenseResult.NotNeeded(LicenseStage.AWAITING_REQUEST)),
        client.receive(VALID_CLIENT));
    client.receive(request());
    assertEquals(
        over(new LicenseResult.NotNeeded(LicenseStage.AWAITING_CHALLENGE)),
        client.receive(VALID_CLIENT));
  }

  @Test
  void a_refusal_tells_how_far_it_had_come() throws DecodeException {
    assertEquals(
        over(new LicenseResult.Refused(LicenseStage.AWAITING_REQUEST, NO_LICENSE_SERVER)),
        client.receive(NO_LICENSE_SERVER));
    client.receive(request());
    assertEquals(
        over(new LicenseResult.Refused(LicenseStage.AWAITING_CHALLENGE, NO_LICENSE_SERVER)),
        client.receive(NO_LICENSE_SERVER));
    client.receive(challenge());
    assertEquals(
        over(new LicenseResult.Refused(LicenseStage.AWAITING_LICENSE, NO_LICENSE_SERVER)),
        client.receive(NO_LICENSE_SERVER));
  }

  @Test
  void a_challenge_with_a_wrong_signature_is_not_answered() throws DecodeException {
    client.receive(request());
    PlatformChallenge changed =
        new PlatformChallenge(Bytes.hex("00"), KnownExchange.PLATFORM_CHALLENGE.mac());
    assertEquals(
        distrusted(
            LicenseStage.AWAITING_CHALLENGE,
            "Server Platform Challenge: MACData is 9958682a584fe4b5997fb68a72a64e9e, "
                + "expected the MAC of the data",
            LicenseMessage.ERR_INVALID_MAC),
        client.receive(changed.message()));
  }

  @Test
  void a_licence_with_a_wrong_signature_is_none() throws DecodeException {
    client.receive(request());
    client.receive(challenge());
    IssuedLicense changed =
        new IssuedLicense(KnownExchange.ISSUED.encryptedLicense(), Bytes.of(new byte[16]));
    assertEquals(
        distrusted(
            LicenseStage.AWAITING_LICENSE,
            "Server New License: MACData is 00000000000000000000000000000000, "
                + "expected the MAC of the data",
            LicenseMessage.ERR_INVALID_MAC),
        client.receive(changed.message(LicenseMessage.NEW_LICENSE)));
  }

  @Test
  void messages_out_of_order_are_refused() throws DecodeException {
    assertRefused(
        "licensing: received message 0x02, which has no place while AWAITING_REQUEST",
        () -> client.receive(challenge()));
    client.receive(request());
    assertRefused(
        "licensing: received message 0x01, which has no place while AWAITING_CHALLENGE",
        () -> client.receive(request()));
    client.receive(challenge());
    assertRefused(
        "licensing: received message 0x02, which has no place while AWAITING_LICENSE",
        () -> client.receive(challenge()));
  }
}

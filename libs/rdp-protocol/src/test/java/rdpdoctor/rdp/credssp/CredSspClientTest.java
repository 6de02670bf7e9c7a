package rdpdoctor.rdp.credssp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspClient.Offer;
import rdpdoctor.rdp.credssp.CredSspClient.Step;
import rdpdoctor.rdp.mechanism.LegibleMechanism;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class CredSspClientTest {

  private static final Bytes KEY_INFO = Bytes.hex("300c 3003 060103 0305 00 ff010203");
  private static final Bytes NONCE = Bytes.hex("c1".repeat(32));
  private static final TsCredentials CREDENTIALS =
      TsCredentials.of(
          AccountName.parse("LAB\\anna"), "WIN01", Password.takeOver("secret".toCharArray()));

  private static CredSspClient client(int version, boolean isHybridEx, String... answers)
      throws DecodeException {
    return client(new Offer(version, isHybridEx), Optional.of(CREDENTIALS), answers);
  }

  private static CredSspClient client(
      Offer offer, Optional<TsCredentials> credentials, String... answers) throws DecodeException {
    return CredSspClient.create(
        offer, new LegibleMechanism("01", answers), KEY_INFO, NONCE, credentials);
  }

  private static PublicKeyBinding binding() throws DecodeException {
    return PublicKeyBinding.of(KEY_INFO, NONCE);
  }

  private static Bytes token(int version) {
    return TsRequest.token(version, Bytes.hex("02")).encode();
  }

  private static Bytes bound(int version, Bytes plain) {
    return TsRequest.binding(
            version, Optional.empty(), LegibleMechanism.sealed(plain), Optional.empty())
        .encode();
  }

  private static Bytes error(long code) {
    return new TsRequest(
            6,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.of(code),
            Optional.empty())
        .encode();
  }

  private static TsRequest sent(Step step) throws DecodeException {
    assertEquals(Optional.empty(), step.result());
    return TsRequest.decode(step.send());
  }

  private static Step over(CredSspResult result) {
    return new Step(Bytes.empty(), Optional.of(result));
  }

  @Test
  void tokens_go_on_until_the_mechanism_is_established() throws DecodeException {
    CredSspClient client = client(6, false, "03", "05", "");
    assertEquals(TsRequest.token(6, Bytes.hex("01")), TsRequest.decode(client.start()));
    assertEquals(TsRequest.token(6, Bytes.hex("03")), sent(client.receive(token(6))));
    assertEquals(TsRequest.token(6, Bytes.hex("05")), sent(client.receive(token(6))));
    TsRequest last = sent(client.receive(token(6)));
    assertEquals(Optional.empty(), last.negoToken());
    assertTrue(last.pubKeyAuth().isPresent());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7})
  void a_newer_server_gets_hashes_and_the_nonce_and_version_6_all_the_time(int server)
      throws DecodeException {
    TsRequest request = sent(client(6, false, "03").receive(token(server)));
    assertEquals(6, request.version());
    assertEquals(Optional.of(Bytes.hex("03")), request.negoToken());
    assertEquals(Optional.of(NONCE), request.clientNonce());
    assertEquals(Optional.of(LegibleMechanism.sealed(binding().ofClient(6))), request.pubKeyAuth());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void an_older_server_gets_the_key_itself_and_no_nonce(int server) throws DecodeException {
    CredSspClient client = client(6, false, "03");
    TsRequest request = sent(client.receive(token(server)));
    assertEquals(6, request.version());
    assertEquals(Optional.empty(), request.clientNonce());
    assertEquals(Optional.of(LegibleMechanism.sealed(Bytes.hex("ff010203"))), request.pubKeyAuth());
    Step step = client.receive(bound(server, Bytes.hex("00010203")));
    assertEquals(Optional.of(new CredSspResult.SignedIn()), step.result());
  }

  @Test
  void the_fallback_speaks_the_old_form_to_a_new_server() throws DecodeException {
    TsRequest request = sent(client(4, false, "03").receive(token(6)));
    assertEquals(4, request.version());
    assertEquals(Optional.empty(), request.clientNonce());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7})
  void no_version_is_announced_in_which_refusals_stay_unexplained(int version) {
    assertThrowsExactly(IllegalArgumentException.class, () -> new Offer(version, false));
  }

  @Test
  void the_credentials_follow_a_right_binding_and_end_it() throws DecodeException {
    CredSspClient client = client(6, false, "03");
    client.receive(token(6));
    Step step = client.receive(bound(6, binding().ofServer(6)));
    assertEquals(Optional.of(new CredSspResult.SignedIn()), step.result());
    assertEquals(
        TsRequest.credentials(6, LegibleMechanism.sealed(Bytes.of(CREDENTIALS.encode()))),
        TsRequest.decode(step.send()));
    assertThrowsExactly(IllegalStateException.class, () -> client.receive(token(6)));
  }

  @Test
  void under_hybrid_ex_the_server_has_the_last_word() throws DecodeException {
    for (boolean granted : new boolean[] {true, false}) {
      CredSspClient client = client(6, true, "03");
      client.receive(token(6));
      assertFalse(client.awaitsAuthorization());
      assertTrue(sent(client.receive(bound(6, binding().ofServer(6)))).authInfo().isPresent());
      assertTrue(client.awaitsAuthorization());
      EarlyUserAuthorization word = new EarlyUserAuthorization(granted ? 0 : 5);
      assertEquals(
          over(granted ? new CredSspResult.SignedIn() : new CredSspResult.NotAuthorized(word)),
          client.receive(word.encode()));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void without_credentials_it_stops_once_both_sides_know_each_other(boolean isHybridEx)
      throws DecodeException {
    CredSspClient client = client(new Offer(6, isHybridEx), Optional.empty(), "03");
    client.receive(token(6));
    assertEquals(over(new CredSspResult.Proven()), client.receive(bound(6, binding().ofServer(6))));
  }

  @Test
  void a_refusal_may_stand_in_place_of_the_authorization_result() throws DecodeException {
    CredSspClient client = awaitingAuthorization();
    assertEquals(over(new CredSspResult.Refused(0xC000015BL)), client.receive(error(0xC000015BL)));
    assertRefused(
        "TSRequest: errorCode is missing, expected one in place of the authorization result",
        () -> awaitingAuthorization().receive(token(6)));
  }

  private static CredSspClient awaitingAuthorization() throws DecodeException {
    CredSspClient client = client(6, true, "03");
    client.receive(token(6));
    client.receive(bound(6, binding().ofServer(6)));
    return client;
  }

  @ParameterizedTest
  @ValueSource(longs = {0xC000006DL, 0xC000005EL, 0x80090302L, 0x12345678L})
  void a_refusal_carries_the_code_as_it_was_sent(long code) throws DecodeException {
    CredSspClient early = client(6, false, "03");
    assertEquals(over(new CredSspResult.Refused(code)), early.receive(error(code)));
    CredSspClient late = client(6, false, "03");
    late.receive(token(6));
    assertEquals(over(new CredSspResult.Refused(code)), late.receive(error(code)));
  }

  @Test
  void somebody_with_another_key_gets_no_credentials() throws DecodeException {
    for (Bytes wrong :
        new Bytes[] {binding().ofClient(6), binding().ofServer(4), Bytes.empty(), NONCE}) {
      CredSspClient client = client(6, false, "03");
      client.receive(token(6));
      assertEquals(
          over(
              new CredSspResult.KeyNotBound(
                  "pubKeyAuth speaks of another public key than that of the TLS connection")),
          client.receive(bound(6, wrong)));
    }
  }

  @Test
  void somebody_without_the_session_key_gets_no_credentials() throws DecodeException {
    CredSspClient client = client(6, false, "03");
    client.receive(token(6));
    Bytes forged =
        TsRequest.binding(6, Optional.empty(), binding().ofServer(6), Optional.empty()).encode();
    assertEquals(
        over(new CredSspResult.KeyNotBound("legible mechanism: seal is broken")),
        client.receive(forged));
  }

  @Test
  void every_truncated_message_is_refused_by_name() throws DecodeException {
    assertEveryTruncationRefused(
        token(6), bytes -> client(6, false, "03").receive(bytes), "TSRequest");
    assertEveryTruncationRefused(
        bound(6, binding().ofServer(6)),
        bytes -> {
          CredSspClient client = client(6, false, "03");
          client.receive(token(6));
          return client.receive(bytes);
        },
        "TSRequest");
  }

  @Test
  void messages_without_what_is_due_are_refused() throws DecodeException {
    CredSspClient client = client(6, false, "03");
    assertRefused(
        "TSRequest: negoTokens is missing", () -> client.receive(bound(6, Bytes.empty())));
    client.receive(token(6));
    assertRefused("TSRequest: pubKeyAuth is missing", () -> client.receive(token(6)));
    assertRefused(
        "TSRequest: pubKeyAuth is 20002 bytes long, expected at most 16384",
        () -> client.receive(bound(6, Bytes.of(new byte[20_000]))));
  }

  @Test
  void a_version_before_2_is_refused() {
    assertRefused(
        "TSRequest: version is 1, expected at least 2",
        () -> client(6, false, "03").receive(token(1)));
  }

  @Test
  void no_password_is_printed() {
    assertTrue(CREDENTIALS.toString().contains("password (not shown)"), CREDENTIALS::toString);
  }
}

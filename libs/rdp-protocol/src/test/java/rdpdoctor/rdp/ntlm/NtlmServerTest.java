package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.mechanism.SecurityAcceptor.Answer;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.Shared;

class NtlmServerTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final NtlmHost HOST = NtlmHost.named("WIN01", "LAB");
  private static final NtHash HASH = NtHash.of(PublishedExample.password());
  private static final NtlmAuthority ANNA =
      NtlmAuthority.of(
          (_, user) -> user.equalsIgnoreCase("anna") ? Optional.of(HASH) : Optional.empty());
  private static final Bytes BINDINGS = Bytes.hex("b1".repeat(16));

  private final NtlmServer server = server(NtlmExpectation.anything());

  private static NtlmServer server(NtlmExpectation expectation) {
    return server(ANNA, expectation);
  }

  private static NtlmServer server(NtlmAuthority authority, NtlmExpectation expectation) {
    return new NtlmServer(HOST, authority, expectation, PublishedExample.SERVER_CHALLENGE, NOW);
  }

  private static NtlmClient client(String account, String password) {
    return client(account, password, NtlmTarget.remoteDesktop("win01"));
  }

  private static NtlmClient client(String account, String password, NtlmTarget target) {
    return new NtlmClient(
        new NtlmIdentity(
            AccountName.parse(account), Password.takeOver(password.toCharArray()), "PC1"),
        target,
        new NtlmRandom(PublishedExample.CLIENT_CHALLENGE, PublishedExample.SESSION_KEY),
        NOW);
  }

  private static Bytes answer(NtlmServer server, NtlmClient client) throws DecodeException {
    Answer challenge = server.accept(client.start());
    return client.step(assertInstanceOf(Answer.Continue.class, challenge).token()).token();
  }

  private static Answer signIn(NtlmServer server, NtlmClient client) throws DecodeException {
    return server.accept(answer(server, client));
  }

  private Answer altered(UnaryOperator<AuthenticateMessage> change) throws DecodeException {
    Bytes answer = answer(server, client("anna", "Password"));
    return server.accept(change.apply(AuthenticateMessage.decode(answer)).encode());
  }

  private static AuthenticateMessage withNtResponse(AuthenticateMessage message, Bytes response) {
    return new AuthenticateMessage(
        message.flags(),
        message.domain(),
        message.user(),
        message.workstation(),
        message.lmResponse(),
        response,
        message.sessionKey(),
        message.version(),
        message.mic());
  }

  @ParameterizedTest
  @CsvSource({"anna", "LAB\\anna", ".\\ANNA"})
  void the_right_password_establishes_keys_that_fit_the_clients(String account)
      throws DecodeException {
    NtlmClient client = client(account, "Password");
    assertEquals(new Answer.Accepted(Bytes.empty()), signIn(server, client));
    Bytes message = Bytes.hex("c0ffee");
    assertEquals(message, client.unwrap(server.wrap(message.toArray())));
    assertEquals(message, server.unwrap(client.wrap(message.toArray())));
    assertArrayEquals(message.toArray(), server.unwrapSecret(client.wrap(message.toArray())));
    server.verifyMic(message, client.mic(message));
    client.verifyMic(message, server.mic(message));
  }

  @Test
  void the_attempt_says_who_tried_from_where() throws DecodeException {
    server.accept(NegotiateMessage.usual().encode());
    assertEquals(Optional.empty(), server.attempt());
    NtlmServer another = server(NtlmExpectation.anything());
    signIn(another, client("LAB\\berta", "x"));
    AuthenticateMessage attempt = another.attempt().orElseThrow();
    assertEquals("LAB", attempt.domain());
    assertEquals("berta", attempt.user());
    assertEquals("PC1", attempt.workstation());
  }

  @ParameterizedTest
  @CsvSource({"anna, Passwort", "anna, password", "anna, ''"})
  void a_wrong_password_is_told_apart(String user, String password) throws DecodeException {
    assertEquals(
        new Answer.Refused(NtStatus.WRONG_PASSWORD), signIn(server, client(user, password)));
  }

  @Test
  void an_unknown_user_is_told_apart() throws DecodeException {
    assertEquals(
        new Answer.Refused(NtStatus.NO_SUCH_USER), signIn(server, client("berta", "Password")));
  }

  @Test
  void another_authority_may_have_another_reason() throws DecodeException {
    NtlmAuthority alone = _ -> new NtlmAuthority.Verdict.Refused(0xC000_005EL);
    assertEquals(
        new Answer.Refused(0xC000_005EL),
        signIn(server(alone, NtlmExpectation.anything()), client("anna", "Password")));
  }

  @Test
  void a_message_that_was_altered_on_its_way_is_refused() throws DecodeException {
    assertEquals(
        new Answer.Refused(NtStatus.SEC_E_MESSAGE_ALTERED),
        altered(message -> message.withMic(Bytes.hex("00".repeat(16)))));
  }

  @Test
  void a_mic_that_was_cut_out_is_missed() throws DecodeException {
    assertEquals(
        new Answer.Refused(NtStatus.SEC_E_MESSAGE_ALTERED),
        altered(
            message ->
                new AuthenticateMessage(
                    message.flags(),
                    message.domain(),
                    message.user(),
                    message.workstation(),
                    message.lmResponse(),
                    message.ntResponse(),
                    message.sessionKey(),
                    message.version(),
                    Optional.empty())));
  }

  @Test
  void a_response_of_ntlm_version_1_is_refused() throws DecodeException {
    assertEquals(
        new Answer.Refused(NtStatus.NTLM_BLOCKED),
        altered(message -> withNtResponse(message, Bytes.hex("11".repeat(24)))));
  }

  @Test
  void an_answer_without_a_response_is_refused() throws DecodeException {
    assertEquals(
        new Answer.Refused(NtStatus.NTLM_BLOCKED),
        altered(message -> withNtResponse(message, Bytes.empty())));
  }

  @Test
  void an_answer_for_the_channel_of_another_is_refused() throws DecodeException {
    NtlmExpectation bound = new NtlmExpectation(BINDINGS, Set.of());
    NtlmTarget elsewhere = new NtlmTarget("TERMSRV/win01", Bytes.hex("b2".repeat(16)));
    assertEquals(
        new Answer.Refused(NtStatus.SEC_E_BAD_BINDINGS),
        signIn(server(bound), client("anna", "Password", elsewhere)));
    NtlmTarget here = new NtlmTarget("TERMSRV/win01", BINDINGS);
    assertEquals(
        new Answer.Accepted(Bytes.empty()),
        signIn(server(bound), client("anna", "Password", here)));
    assertEquals(
        new Answer.Accepted(Bytes.empty()), signIn(server(bound), client("anna", "Password")));
  }

  @Test
  void an_answer_for_another_server_is_refused() throws DecodeException {
    NtlmExpectation named =
        new NtlmExpectation(ChannelBindings.NONE, Set.of("TERMSRV/WIN01", "TERMSRV/win01.lab"));
    NtlmTarget other = NtlmTarget.remoteDesktop("win02");
    assertEquals(
        new Answer.Refused(NtStatus.SEC_E_WRONG_PRINCIPAL),
        signIn(server(named), client("anna", "Password", other)));
    assertEquals(
        new Answer.Accepted(Bytes.empty()), signIn(server(named), client("anna", "Password")));
  }

  @Test
  void what_could_not_be_sealed_with_128_bits_is_refused() throws DecodeException {
    AuthenticateMessage message =
        AuthenticateMessage.decode(answer(server, client("anna", "Password")));
    AuthenticateMessage weak =
        new AuthenticateMessage(
            message.flags() & ~NegotiateFlags.KEY_128,
            message.domain(),
            message.user(),
            message.workstation(),
            message.lmResponse(),
            message.ntResponse(),
            message.sessionKey(),
            message.version(),
            message.mic());
    assertRefused(
        "NTLM AUTHENTICATE_MESSAGE: NegotiateFlags is 0xc2888235, expected 0x60080031 among them",
        () -> server.accept(weak.encode()));
  }

  @Test
  void a_session_key_of_another_size_is_refused() throws DecodeException {
    AuthenticateMessage message =
        AuthenticateMessage.decode(answer(server, client("anna", "Password")));
    AuthenticateMessage keyless =
        new AuthenticateMessage(
            message.flags(),
            message.domain(),
            message.user(),
            message.workstation(),
            message.lmResponse(),
            message.ntResponse(),
            Bytes.empty(),
            message.version(),
            message.mic());
    assertRefused(
        "NTLM AUTHENTICATE_MESSAGE: EncryptedRandomSessionKey is 0 bytes long, expected 16",
        () -> server.accept(keyless.encode()));
  }

  @Test
  void every_truncated_message_is_refused_by_name() throws DecodeException {
    assertEveryTruncationRefused(
        NegotiateMessage.usual().encode(),
        bytes -> server(NtlmExpectation.anything()).accept(bytes),
        "NTLM NEGOTIATE_MESSAGE");
    NtlmServer challenged = server(NtlmExpectation.anything());
    assertEveryTruncationRefused(
        answer(challenged, client("anna", "Password")),
        challenged::accept,
        "NTLM AUTHENTICATE_MESSAGE");
  }

  @Test
  void every_truncated_list_of_pairs_is_refused_by_name() throws DecodeException {
    Bytes answer = answer(server, client("anna", "Password"));
    Bytes response = AuthenticateMessage.decode(answer).ntResponse();
    assertEveryTruncationRefused(
        response.from(25).first(response.size() - 25 - 8),
        bytes -> NtlmV2Response.targetInfo(response.first(25).plus(bytes)),
        "NTLMv2_CLIENT_CHALLENGE",
        "FILETIME",
        "AV_PAIR list");
  }

  @Test
  void a_second_answer_is_refused() throws DecodeException {
    Bytes answer = answer(server, client("anna", "Password"));
    server.accept(answer);
    assertRefused(
        "NTLM: a token follows the AUTHENTICATE_MESSAGE, expected none",
        () -> server.accept(answer));
  }

  @Test
  void nothing_is_sealed_before_the_answer_was_judged() throws DecodeException {
    assertThrowsExactly(IllegalStateException.class, () -> server.wrap(new byte[1]));
    signIn(server, client("anna", "wrong"));
    assertThrowsExactly(IllegalStateException.class, () -> server.wrap(new byte[1]));
  }

  @Test
  void no_secret_is_printed() {
    assertEquals("NT hash (not shown)", HASH.toString());
    assertEquals("Accepted", new NtlmAuthority.Verdict.Accepted(HASH.bytes()).toString());
    assertFalse(
        new NtlmLogon("LAB", "anna", "PC1", HASH.bytes(), HASH.bytes())
            .toString()
            .contains(HASH.bytes().toHex()));
    assertThrowsExactly(IllegalArgumentException.class, () -> new NtHash(Bytes.empty()));
    assertThrowsExactly(
        IllegalArgumentException.class,
        () -> HOST.challenge(NegotiateMessage.usual(), Bytes.hex("01"), NOW));
  }

  /** A sign-in of the user a with the password 1, recorded by another project. */
  @Test
  void a_recorded_sign_in_of_windows_is_judged_and_opened() throws Exception {
    Bytes negotiate = vector("NTLM_1_PHASE_NEGO_TOKEN");
    Bytes challenge = vector("NTLM_2_PHASE_NEGO_TOKEN");
    Bytes authenticate = vector("NTLM_3_PHASE_NEGO_TOKEN");
    AuthenticateMessage message = AuthenticateMessage.decode(authenticate);
    NtlmLogon logon =
        new NtlmLogon(
            message.domain(),
            message.user(),
            message.workstation(),
            ChallengeMessage.decode(challenge).serverChallenge(),
            message.ntResponse());
    NtHash hash = NtHash.of(Password.takeOver(new char[] {'1'}));
    assertTrue(logon.isProofOf(hash));
    Bytes key =
        Bytes.of(Digests.rc4(logon.sessionBaseKey(hash)).update(message.sessionKey().toArray()));
    assertEquals(
        message.mic(),
        Optional.of(
            Digests.hmacMd5(
                key, negotiate, challenge, AuthenticateMessage.withoutMic(authenticate))));
    NtlmSession session = NtlmSession.ofServer(key);
    assertEquals(32, session.unwrap(vector("NTLM_3_PHASE_PUB_KEY_AUTH")).size());
    assertEquals(32, NtlmSession.ofClient(key).unwrap(vector("NTLM_4_PHASE_PUB_KEY_AUTH")).size());
    assertEquals(
        vector("TS_CREDENTIALS_ONE_SYMBOL_USERNAME_AND_PASSWORD"),
        Bytes.of(session.unwrapSecret(vector("NTLM_5_PHASE_AUTH_INFO"))));
  }

  private static Bytes vector(String name) throws IOException {
    String file = "pcaps/credssp-vectors/ts_request.test.%s.bin".formatted(name);
    return Bytes.of(Files.readAllBytes(Shared.require(file)));
  }
}

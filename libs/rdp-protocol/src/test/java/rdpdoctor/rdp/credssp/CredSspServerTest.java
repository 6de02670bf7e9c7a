package rdpdoctor.rdp.credssp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspServer.Outcome;
import rdpdoctor.rdp.credssp.CredSspServer.Step;
import rdpdoctor.rdp.credssp.CredSspServer.Terms;
import rdpdoctor.rdp.mechanism.LegibleAcceptor;
import rdpdoctor.rdp.mechanism.LegibleMechanism;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.mechanism.SecurityAcceptor.Answer;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.rdp.ntlm.NtlmAuthority;
import rdpdoctor.rdp.ntlm.NtlmClient;
import rdpdoctor.rdp.ntlm.NtlmExpectation;
import rdpdoctor.rdp.ntlm.NtlmHost;
import rdpdoctor.rdp.ntlm.NtlmIdentity;
import rdpdoctor.rdp.ntlm.NtlmRandom;
import rdpdoctor.rdp.ntlm.NtlmServer;
import rdpdoctor.rdp.ntlm.NtlmTarget;
import rdpdoctor.rdp.spnego.MechType;
import rdpdoctor.rdp.spnego.SpnegoClient;
import rdpdoctor.rdp.spnego.SpnegoServer;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class CredSspServerTest {

  private static final Bytes KEY = Bytes.hex("300c 3003 060103 0305 00 ff010203");
  private static final Bytes OTHER_KEY = Bytes.hex("300c 3003 060103 0305 00 ff010204");
  private static final Bytes NONCE = Bytes.hex("c1".repeat(32));
  private static final Bytes TOKEN = Bytes.hex("01");
  private static final Answer MORE = new Answer.Continue(Bytes.hex("02"));
  private static final Answer DONE = new Answer.Accepted(Bytes.empty());

  private static CredSspServer server(int version, Answer... answers) throws DecodeException {
    return server(version, Disclosure.WITHOUT_NAMES, new LegibleAcceptor(answers));
  }

  private static CredSspServer server(int version, Disclosure disclosure, SecurityAcceptor acceptor)
      throws DecodeException {
    return CredSspServer.create(new Terms(version, disclosure), acceptor, KEY);
  }

  private static Password password() {
    return Password.takeOver("geheim".toCharArray());
  }

  private static TsCredentials credentials() {
    return TsCredentials.of(AccountName.parse("LAB\\anna"), "WIN01", password());
  }

  private static CredSspClient client(int version, SecurityMechanism mechanism, Bytes key)
      throws DecodeException {
    return CredSspClient.create(
        new CredSspClient.Offer(version, false), mechanism, key, NONCE, Optional.of(credentials()));
  }

  private static SecurityMechanism ntlmClient(String user) {
    return new NtlmClient(
        new NtlmIdentity(AccountName.parse(user), password(), "PC1"),
        NtlmTarget.remoteDesktop("win01"),
        new NtlmRandom(Bytes.hex("c2".repeat(8)), Bytes.hex("c3".repeat(16))),
        Instant.EPOCH);
  }

  private static NtlmServer ntlmServer() {
    NtlmAuthority.Accounts accounts =
        (_, user) -> user.equals("anna") ? Optional.of(NtHash.of(password())) : Optional.empty();
    return new NtlmServer(
        NtlmHost.named("WIN01", "LAB"),
        NtlmAuthority.of(accounts),
        NtlmExpectation.anything(),
        Bytes.hex("0102030405060708"),
        Instant.EPOCH);
  }

  /** Messages to and fro until the server is done. */
  private static Outcome play(CredSspClient client, CredSspServer server) throws DecodeException {
    Bytes message = client.start();
    while (true) {
      Step step = server.receive(message);
      if (step.outcome().isPresent()) {
        return step.outcome().get();
      }
      message = client.receive(step.send()).send();
    }
  }

  private static void assertSignedIn(Outcome outcome) {
    TsCredentials credentials = assertInstanceOf(Outcome.SignedIn.class, outcome).credentials();
    assertEquals("LAB", credentials.domain());
    assertEquals("anna", credentials.user());
    assertArrayEquals("geheim".getBytes(StandardCharsets.UTF_16LE), credentials.password().utf16());
  }

  private static TsRequest sent(Step step) throws DecodeException {
    assertEquals(Optional.empty(), step.outcome());
    return TsRequest.decode(step.send());
  }

  private static Bytes token(int version) {
    return TsRequest.token(version, TOKEN).encode();
  }

  private static Bytes binding(int version, Bytes plain, Optional<Bytes> nonce) {
    return TsRequest.binding(version, Optional.of(TOKEN), LegibleMechanism.sealed(plain), nonce)
        .encode();
  }

  @ParameterizedTest
  @CsvSource({"2, 6", "3, 6", "4, 6", "5, 6", "6, 6", "6, 4", "2, 4"})
  void our_own_client_signs_in_under_every_version(int ofServer, int ofClient)
      throws DecodeException {
    CredSspServer server = server(ofServer, Disclosure.NOTHING, ntlmServer());
    assertSignedIn(play(client(ofClient, ntlmClient("anna"), KEY), server));
  }

  @Test
  void our_own_client_signs_in_through_spnego() throws DecodeException {
    SpnegoClient spnego =
        new SpnegoClient(
            List.of(
                new SpnegoClient.Candidate(MechType.KERBEROS, new LegibleMechanism("4b")),
                new SpnegoClient.Candidate(MechType.NTLMSSP, ntlmClient("anna"))));
    SpnegoServer acceptor =
        new SpnegoServer(List.of(new SpnegoServer.Candidate(MechType.NTLMSSP, ntlmServer())));
    CredSspServer server = server(6, Disclosure.NOTHING, acceptor);
    assertSignedIn(play(client(6, spnego, KEY), server));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "4, 4", "5, 5", "6, 6", "7, 6"})
  void the_lower_version_of_both_sides_is_answered(int ofClient, int answered)
      throws DecodeException {
    assertEquals(answered, sent(server(6, MORE).receive(token(ofClient))).version());
  }

  @Test
  void tokens_go_on_until_the_mechanism_is_established() throws DecodeException {
    CredSspServer server = server(6, MORE, MORE, DONE);
    assertEquals(TsRequest.token(6, Bytes.hex("02")), sent(server.receive(token(6))));
    assertEquals(TsRequest.token(6, Bytes.hex("02")), sent(server.receive(token(6))));
    Bytes plain = PublicKeyBinding.of(KEY, NONCE).ofClient(6);
    TsRequest answer = sent(server.receive(binding(6, plain, Optional.of(NONCE))));
    Bytes expected = PublicKeyBinding.of(KEY, NONCE).ofServer(6);
    assertEquals(Optional.of(LegibleMechanism.sealed(expected)), answer.pubKeyAuth());
    assertEquals(Optional.empty(), answer.negoToken());
  }

  @Test
  void the_last_token_goes_ahead_of_a_binding_that_is_still_to_come() throws DecodeException {
    CredSspServer server = server(6, new Answer.Accepted(Bytes.hex("04")));
    assertEquals(TsRequest.token(6, Bytes.hex("04")), sent(server.receive(token(6))));
    Bytes plain = PublicKeyBinding.of(KEY, NONCE).ofClient(6);
    assertEquals(
        Optional.empty(), sent(server.receive(binding(6, plain, Optional.of(NONCE)))).negoToken());
  }

  @Test
  void the_old_form_returns_the_key_with_its_first_byte_incremented() throws DecodeException {
    CredSspServer server = server(4, DONE);
    TsRequest answer = sent(server.receive(binding(6, Bytes.hex("ff010203"), Optional.empty())));
    assertEquals(Optional.of(LegibleMechanism.sealed(Bytes.hex("00010203"))), answer.pubKeyAuth());
    assertEquals(4, answer.version());
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 4})
  void somebody_in_between_is_noticed(int version) throws DecodeException {
    CredSspServer server = server(version, Disclosure.WITHOUT_NAMES, ntlmServer());
    assertEquals(
        new Outcome.KeyNotBound(
            "pubKeyAuth speaks of another public key than that of the TLS connection"),
        play(client(6, ntlmClient("anna"), OTHER_KEY), server));
  }

  @ParameterizedTest
  @CsvSource({"anna, 0xC000006D, 0xC000006A", "berta, 0xC000006D, 0xC0000064"})
  void a_client_does_not_learn_which_names_there_are(String user, String told, String truth)
      throws DecodeException {
    NtlmAuthority.Accounts accounts =
        (_, name) ->
            name.equals("anna")
                ? Optional.of(new NtHash(Bytes.hex("00".repeat(16))))
                : Optional.empty();
    NtlmServer ntlm =
        new NtlmServer(
            NtlmHost.named("WIN01", "LAB"),
            NtlmAuthority.of(accounts),
            NtlmExpectation.anything(),
            Bytes.hex("0102030405060708"),
            Instant.EPOCH);
    CredSspServer server = server(6, Disclosure.WITHOUT_NAMES, ntlm);
    CredSspClient client = client(6, ntlmClient(user), KEY);
    Step last = server.receive(client.receive(server.receive(client.start()).send()).send());
    assertEquals(Optional.of(new Outcome.Refused(Long.decode(truth))), last.outcome());
    assertEquals(
        Optional.of(new CredSspResult.Refused(Long.decode(told))),
        client.receive(last.send()).result());
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true", "4, true", "5, false", "6, true"})
  void a_refusal_is_explained_to_those_who_understand_it(int version, boolean explained)
      throws DecodeException {
    Step step = server(6, new Answer.Refused(0xC000_005EL)).receive(token(version));
    assertEquals(Optional.of(new Outcome.Refused(0xC000_005EL)), step.outcome());
    assertEquals(explained, !step.send().isEmpty());
    if (explained) {
      TsRequest request = TsRequest.decode(step.send());
      assertEquals(OptionalLong.of(0xC000_005EL), request.errorCode());
      assertEquals(version, request.version());
    }
  }

  @Test
  void a_server_may_keep_its_reasons() throws DecodeException {
    CredSspServer silent =
        server(
            6, Disclosure.NOTHING, new LegibleAcceptor(new Answer.Refused(NtStatus.NO_SUCH_USER)));
    Step step = silent.receive(token(6));
    assertEquals(Bytes.empty(), step.send());
    assertEquals(Optional.of(new Outcome.Refused(NtStatus.NO_SUCH_USER)), step.outcome());
    assertThrowsExactly(IllegalStateException.class, () -> silent.receive(token(6)));
  }

  @Test
  void messages_without_what_is_due_are_refused() throws DecodeException {
    Bytes plain = PublicKeyBinding.of(KEY, NONCE).ofClient(6);
    Bytes nothing = TsRequest.credentials(6, Bytes.empty()).encode();
    assertRefused("TSRequest: negoTokens is missing", () -> server(6).receive(nothing));
    assertRefused("TSRequest: pubKeyAuth is missing", () -> server(6, DONE).receive(token(6)));
    assertRefused(
        "TSRequest: clientNonce is missing",
        () -> server(6, DONE).receive(binding(6, plain, Optional.empty())));
    assertRefused(
        "TSRequest: clientNonce is 1 bytes long, expected 32",
        () -> server(6, DONE).receive(binding(6, plain, Optional.of(TOKEN))));
    CredSspServer bound = server(6, DONE);
    bound.receive(binding(6, plain, Optional.of(NONCE)));
    assertRefused("TSRequest: authInfo is missing", () -> bound.receive(token(6)));
  }

  @Test
  void a_version_before_2_is_refused() {
    assertRefused(
        "TSRequest: version is 1, expected at least 2", () -> server(6, MORE).receive(token(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void a_version_that_nobody_speaks_is_the_callers_fault(int version) {
    assertThrowsExactly(
        IllegalArgumentException.class, () -> new Terms(version, Disclosure.NOTHING));
  }

  @Test
  void a_key_that_is_none_is_refused_at_once() {
    assertRefused(
        "SubjectPublicKeyInfo: SubjectPublicKeyInfo tag is 0x01, expected 0x30",
        () -> CredSspServer.create(Terms.usual(), new LegibleAcceptor(), TOKEN));
  }

  @Test
  void every_truncated_message_is_refused_by_name() throws DecodeException {
    Bytes plain = PublicKeyBinding.of(KEY, NONCE).ofClient(6);
    assertEveryTruncationRefused(
        binding(6, plain, Optional.of(NONCE)),
        bytes -> server(6, DONE).receive(bytes),
        "TSRequest");
  }
}

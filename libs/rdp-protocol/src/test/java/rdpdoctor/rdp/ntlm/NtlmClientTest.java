package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.mechanism.SecurityMechanism.Turn;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class NtlmClientTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final NtlmRandom RANDOM =
      new NtlmRandom(PublishedExample.CLIENT_CHALLENGE, PublishedExample.SESSION_KEY);
  private static final Bytes SERVER_TIME = FileTime.encode(NOW.minusSeconds(60));

  private static NtlmClient client(String account) {
    NtlmIdentity identity =
        new NtlmIdentity(AccountName.parse(account), PublishedExample.password(), "COMPUTER");
    return new NtlmClient(identity, NtlmTarget.remoteDesktop("win01.example"), RANDOM, NOW);
  }

  private static Bytes unicode(String text) {
    return new ByteWriter().unicode(text).toBytes();
  }

  private static ChallengeMessage challenge(int flags, boolean hasTime) {
    Map<Integer, Bytes> pairs = new LinkedHashMap<>();
    pairs.put(AvPairs.NB_DOMAIN_NAME, unicode("Domain"));
    pairs.put(AvPairs.NB_COMPUTER_NAME, unicode("Server"));
    if (hasTime) {
      pairs.put(AvPairs.TIMESTAMP, SERVER_TIME);
    }
    return new ChallengeMessage(
        flags,
        "Domain",
        PublishedExample.SERVER_CHALLENGE,
        ChallengeMessage.VERSION_WINDOWS_10,
        pairs);
  }

  private static Bytes challenge(boolean hasTime) {
    return challenge(NegotiateFlags.USUAL | NegotiateFlags.TARGET_INFO, hasTime).encode();
  }

  private static AuthenticateMessage answer(NtlmClient client, Bytes challenge)
      throws DecodeException {
    Turn turn = client.step(challenge);
    assertTrue(turn.established());
    return AuthenticateMessage.decode(turn.token());
  }

  private static Map<Integer, Bytes> pairs(AuthenticateMessage message) throws DecodeException {
    return AvPairs.decode(message.ntResponse().from(44));
  }

  private static Bytes expectedProof(String user, String domain, Bytes ntResponse) {
    Bytes key = NtlmV2Response.passwordKey(PublishedExample.password(), user, domain);
    return Digests.hmacMd5(key, PublishedExample.SERVER_CHALLENGE, ntResponse.from(16));
  }

  @Test
  void a_server_that_sends_its_time_gets_it_back_with_a_mic_of_all_three_messages()
      throws DecodeException {
    NtlmClient client = client("Domain\\User");
    Bytes challenge = challenge(true);
    AuthenticateMessage message = answer(client, challenge);
    assertEquals(SERVER_TIME, message.ntResponse().slice(24, 32));
    assertEquals(Bytes.hex("02000000"), pairs(message).get(AvPairs.FLAGS));
    assertEquals(Bytes.of(new byte[24]), message.lmResponse());
    Bytes unsigned = message.withMic(Bytes.of(new byte[16])).encode();
    assertEquals(
        Optional.of(
            Digests.hmacMd5(PublishedExample.SESSION_KEY, client.start(), challenge, unsigned)),
        message.mic());
  }

  @Test
  void a_server_without_a_time_gets_the_clients_and_an_lm_response() throws DecodeException {
    AuthenticateMessage message = answer(client("Domain\\User"), challenge(false));
    assertEquals(FileTime.encode(NOW), message.ntResponse().slice(24, 32));
    assertEquals(PublishedExample.LM_RESPONSE, message.lmResponse());
    assertEquals(Optional.empty(), message.mic());
  }

  @Test
  void the_proof_is_made_over_the_servers_names_in_their_order_and_the_targets()
      throws DecodeException {
    AuthenticateMessage message = answer(client("Domain\\User"), challenge(true));
    assertEquals(
        expectedProof("User", "Domain", message.ntResponse()), message.ntResponse().first(16));
    assertEquals(PublishedExample.TARGET_INFO.first(32), message.ntResponse().slice(44, 44 + 32));
    assertEquals(unicode("TERMSRV/win01.example"), pairs(message).get(AvPairs.TARGET_NAME));
    assertEquals(ChannelBindings.NONE, pairs(message).get(AvPairs.CHANNEL_BINDINGS));
  }

  @Test
  void an_account_of_the_server_itself_goes_under_the_servers_name() throws DecodeException {
    AuthenticateMessage message = answer(client(".\\User"), challenge(true));
    assertEquals("Server", message.domain());
    assertEquals(
        expectedProof("User", "Server", message.ntResponse()), message.ntResponse().first(16));
  }

  @Test
  void a_principal_name_goes_whole_and_without_a_domain() throws DecodeException {
    AuthenticateMessage message = answer(client("User@lab.example"), challenge(true));
    assertEquals("User@lab.example", message.user());
    assertEquals("", message.domain());
    assertEquals("COMPUTER", message.workstation());
  }

  @Test
  void the_session_key_is_encrypted_and_seals_what_follows() throws DecodeException {
    NtlmClient client = client("Domain\\User");
    AuthenticateMessage message = answer(client, challenge(true));
    Bytes key = NtlmV2Response.passwordKey(PublishedExample.password(), "User", "Domain");
    Bytes base = Digests.hmacMd5(key, message.ntResponse().first(16));
    assertEquals(
        PublishedExample.SESSION_KEY,
        Bytes.of(Digests.rc4(base).update(message.sessionKey().toArray())));
    assertEquals(PublishedExample.SEALED, client.wrap(PublishedExample.PLAINTEXT.toArray()));
    SealingChannel server = SealingChannel.serverToClient(PublishedExample.SESSION_KEY);
    Bytes sealed = server.seal(PublishedExample.PLAINTEXT.toArray());
    assertEquals(PublishedExample.PLAINTEXT, client.unwrap(sealed));
  }

  @Test
  void the_published_session_key_is_encrypted_as_published() {
    assertEquals(
        PublishedExample.ENCRYPTED_SESSION_KEY,
        Bytes.of(
            Digests.rc4(PublishedExample.SESSION_BASE_KEY)
                .update(PublishedExample.SESSION_KEY.toArray())));
  }

  @Test
  void a_server_that_would_weaken_the_sealing_gets_no_answer() {
    int weak = (NegotiateFlags.USUAL | NegotiateFlags.TARGET_INFO) & ~NegotiateFlags.KEY_128;
    assertRefused(
        "NTLM CHALLENGE_MESSAGE: NegotiateFlags is 0xc2888235, expected 0x60880031 among them",
        () -> client("User").step(challenge(weak, true).encode()));
  }

  @Test
  void every_truncated_challenge_gets_no_answer() {
    assertEveryTruncationRefused(
        challenge(true),
        bytes -> client("User").step(bytes),
        "NTLM CHALLENGE_MESSAGE",
        "AV_PAIR list",
        "FILETIME");
  }

  @Test
  void a_second_challenge_is_refused() throws DecodeException {
    NtlmClient client = client("User");
    client.step(challenge(true));
    assertRefused(
        "NTLM: a token follows the AUTHENTICATE_MESSAGE, expected none",
        () -> client.step(challenge(true)));
  }

  @Test
  void nothing_is_sealed_before_the_challenge() {
    NtlmClient client = client("User");
    assertThrowsExactly(IllegalStateException.class, () -> client.wrap(new byte[1]));
  }

  @Test
  void no_secret_is_printed() {
    assertEquals("NtlmRandom (not shown)", RANDOM.toString());
    assertTrue(
        new NtlmIdentity(AccountName.parse("x"), PublishedExample.password(), "")
            .toString()
            .contains("password (not shown)"));
  }
}

package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.network.Looks.value;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.AvPairs;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.ntlm.FileTime;
import rdpdoctor.rdp.ntlm.NegotiateFlags;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.peer.Negotiation;
import rdpdoctor.testkit.peer.Script;
import rdpdoctor.testkit.peer.ScriptedPeer;
import rdpdoctor.testkit.tls.TestCertificate;

/** How CredSSP may go on after the first message. */
class CredSspTest {

  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

  private static final TestCertificate CERTIFICATE = TestCertificate.named("WIN-LAB").build();

  @Test
  void the_challenge_names_the_server_and_tells_its_clock() {
    Duration ahead = Duration.ofMinutes(7);
    Facts facts =
        look(
            answering(
                challenge(
                    Map.of(
                        AvPairs.NB_COMPUTER_NAME, unicode("WIN01"),
                        AvPairs.NB_DOMAIN_NAME, unicode("CORP"),
                        AvPairs.DNS_COMPUTER_NAME, unicode("win01.corp.example"),
                        AvPairs.DNS_DOMAIN_NAME, unicode("corp.example"),
                        AvPairs.DNS_TREE_NAME, unicode("example"),
                        AvPairs.TIMESTAMP, FileTime.encode(NOW.plus(ahead))))));
    assertEquals(AuthenticateOutcome.CHALLENGED, value(facts, AuthenticateFacts.OUTCOME));
    assertEquals(
        new NtlmIdentity(
            Optional.of("WIN01"),
            Optional.of("CORP"),
            Optional.of("win01.corp.example"),
            Optional.of("corp.example"),
            Optional.of("example"),
            Optional.of("10.0.19041")),
        value(facts, AuthenticateFacts.IDENTITY));
    assertEquals(NOW.plus(ahead), value(facts, AuthenticateFacts.SERVER_TIME));
    assertEquals(ahead, value(facts, AuthenticateFacts.CLOCK_OFFSET));
    assertEquals(ConnectOutcome.NOT_ATTEMPTED, value(facts, ConnectFacts.OUTCOME));
  }

  @Test
  void a_challenge_inside_spnego_is_found() {
    Bytes wrapped = Bytes.hex("a1023000").plus(challenge(Map.of()));
    assertEquals(AuthenticateOutcome.CHALLENGED, outcome(answering(wrapped)));
  }

  @Test
  void a_server_without_a_clock_has_no_offset() {
    Facts facts = look(answering(challenge(Map.of(AvPairs.NB_COMPUTER_NAME, unicode("WIN01")))));
    assertEquals(Optional.empty(), facts.best(AuthenticateFacts.CLOCK_OFFSET));
  }

  @Test
  void an_error_code_in_place_of_a_challenge_is_kept() {
    long noLogonServers = 0xC000005EL;
    Facts facts =
        look(
            secured()
                .send(
                    new TsRequest(
                            6,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.of(noLogonServers),
                            Optional.empty())
                        .encode()
                        .toArray()));
    assertEquals(AuthenticateOutcome.ERROR_CODE, value(facts, AuthenticateFacts.OUTCOME));
    assertEquals(
        WireCode.of(CodeSpace.NTSTATUS, noLogonServers),
        value(facts, AuthenticateFacts.ERROR_CODE));
  }

  @Test
  void a_token_of_another_package_is_no_fault() {
    assertEquals(AuthenticateOutcome.NO_NTLM, outcome(answering(Bytes.hex("a1023000"))));
  }

  @Test
  void other_ends_are_told_apart() {
    Facts silent = look(secured().staySilent(), Duration.ofSeconds(2));
    assertEquals(AuthenticateOutcome.SILENT, value(silent, AuthenticateFacts.OUTCOME));
    assertEquals(AuthenticateOutcome.CLOSED, outcome(secured()));
    assertEquals(AuthenticateOutcome.RESET, outcome(secured().reset()));
  }

  @Test
  void an_answer_that_is_no_ts_request_leaves_the_identity_unknown_for_a_reason() {
    Facts facts = look(secured().sendText("HTTP/1.1 400 Bad Request\r\n"));
    assertEquals(AuthenticateOutcome.MALFORMED, value(facts, AuthenticateFacts.OUTCOME));
    assertEquals("TSRequest: tag is 0x48, expected 0x30", why(facts));
  }

  @Test
  void a_challenge_that_breaks_off_leaves_the_identity_unknown_for_a_reason() {
    Facts facts = look(answering(challenge(Map.of()).first(20)));
    assertEquals(AuthenticateOutcome.MALFORMED, value(facts, AuthenticateFacts.OUTCOME));
    assertEquals(
        "NTLM CHALLENGE_MESSAGE: TargetName is at 56 with 10 bytes, expected inside 20",
        why(facts));
  }

  private static String why(Facts facts) {
    Reading<NtlmIdentity> reading = facts.best(AuthenticateFacts.IDENTITY).orElseThrow();
    return assertInstanceOf(Reading.Unknown.class, reading).why().en();
  }

  /** Has read the first TSRequest. */
  private static Script secured() {
    return Script.begin().negotiate(Negotiation.PROTOCOL_HYBRID).startTls(CERTIFICATE).receivePdu();
  }

  private static Script answering(Bytes token) {
    return secured().send(TsRequest.token(6, token).encode().toArray()).staySilent();
  }

  private static Bytes challenge(Map<Integer, Bytes> targetInfo) {
    return new ChallengeMessage(
            NegotiateFlags.UNICODE | NegotiateFlags.TARGET_INFO | NegotiateFlags.VERSION,
            "WIN01",
            Bytes.hex("0102030405060708"),
            ChallengeMessage.VERSION_WINDOWS_10,
            targetInfo)
        .encode();
  }

  private static Bytes unicode(String text) {
    return new ByteWriter().unicode(text).toBytes();
  }

  private static AuthenticateOutcome outcome(Script script) {
    return value(look(script), AuthenticateFacts.OUTCOME);
  }

  private static Facts look(Script script) {
    return look(script, Looks.PATIENT);
  }

  private static Facts look(Script script, Duration timeout) {
    ProbeSettings settings = new ProbeSettings(timeout, Depth.FULL, Tap.NONE);
    try (ScriptedPeer peer = ScriptedPeer.playing(script)) {
      return new NetworkVantage(settings, InstantSource.fixed(NOW), RandomGenerator.getDefault())
          .observe(new Endpoint(peer.host(), peer.port()));
    }
  }
}

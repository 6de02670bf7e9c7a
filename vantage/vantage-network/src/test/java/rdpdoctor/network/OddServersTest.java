package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.Looks.value;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.peer.Negotiation;
import rdpdoctor.testkit.peer.Script;
import rdpdoctor.testkit.peer.ScriptedPeer;
import rdpdoctor.testkit.server.OpenSslServer;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.tls.TestCertificate;

/** Servers that are no fault in themselves, but do things in an uncommon way. */
class OddServersTest {

  private static final int RDSTLS = 4;

  private static final TestCertificate CERTIFICATE = TestCertificate.named("WIN-LAB").build();

  @Test
  void a_server_of_tls_without_x224_is_another_service() {
    try (RealServer server = OpenSslServer.with(CERTIFICATE).start()) {
      Facts facts = Looks.full(server);
      assertEquals(ListenOutcome.OTHER_PROTOCOL, value(facts, ListenFacts.OUTCOME));
      assertEquals(ForeignService.TLS, value(facts, ListenFacts.FOREIGN_SERVICE));
    }
  }

  /** It says nothing to X.224, and its own language only to who begins in it. */
  @Test
  void a_server_that_must_be_spoken_to_in_its_own_language_is_found_out() {
    Facts facts = look(Script.begin().receivePdu(), Script.begin().receivePdu(), httpAnswer());
    assertEquals(ForeignService.HTTP, value(facts, ListenFacts.FOREIGN_SERVICE));
  }

  @Test
  void a_server_that_answers_plain_requests_only_is_an_rdp_server() {
    Script plainOnly =
        Script.begin()
            .byRequestedProtocols(Map.of(0, Script.begin().send(Negotiation.plain()).receivePdu()));
    Facts facts = look(plainOnly);
    assertEquals(ListenOutcome.RDP, value(facts, ListenFacts.OUTCOME));
    assertEquals(
        NegotiationAnswer.Kind.CLOSED,
        value(facts, ListenFacts.MATRIX).to(11).orElseThrow().kind());
    assertEquals(
        NegotiationAnswer.Kind.NO_DATA,
        value(facts, ListenFacts.MATRIX).toNoRequest().orElseThrow().kind());
    assertEquals(ConnectOutcome.CLOSED, value(facts, ConnectFacts.OUTCOME));
  }

  /** As xrdp does to what it does not know; it is the answer of an RDP server all the same. */
  @Test
  void a_server_that_answers_with_an_ultimatum_refuses_the_negotiation() {
    Facts facts = look(Script.begin().receivePdu().send(Terminal.ultimatum(3)));
    assertEquals(ListenOutcome.RDP, value(facts, ListenFacts.OUTCOME));
    assertEquals(SecureOutcome.NEGOTIATION_REFUSED, value(facts, SecureFacts.OUTCOME));
    List<NegotiationAnswer> answers = value(facts, ListenFacts.MATRIX).answers();
    assertTrue(
        answers.stream().allMatch(a -> a.kind() == NegotiationAnswer.Kind.DISCONNECTED),
        answers::toString);
  }

  /** RDSTLS has a sign-in of its own, which says nothing of CredSSP. */
  @Test
  void behind_rdstls_nothing_is_tried() {
    Facts facts =
        look(
            Script.begin()
                .receivePdu()
                .send(Negotiation.selected(RDSTLS))
                .startTls(CERTIFICATE)
                .staySilent());
    assertEquals(SecureOutcome.TLS_ESTABLISHED, value(facts, SecureFacts.OUTCOME));
    assertEquals(Optional.empty(), facts.best(AuthenticateFacts.OUTCOME));
    assertEquals(ConnectOutcome.NOT_ATTEMPTED, value(facts, ConnectFacts.OUTCOME));
  }

  /** NLA is offered but not required: whoever does without it gets as far as MCS. */
  @Test
  void where_nla_is_only_offered_the_way_beside_it_is_seen() {
    Script hybrid =
        Script.begin()
            .send(Negotiation.selected(Negotiation.PROTOCOL_HYBRID))
            .startTls(CERTIFICATE)
            .receivePdu()
            .send(TsRequest.token(6, Bytes.hex("a1023000")).encode().toArray())
            .staySilent();
    Script ssl =
        Script.begin()
            .send(Negotiation.selected(Negotiation.PROTOCOL_SSL))
            .startTls(CERTIFICATE)
            .receivePdu()
            .send(Terminal.refusing(14));
    Facts facts = look(Script.begin().byRequestedProtocols(Map.of(11, hybrid, 3, hybrid, 1, ssl)));
    assertEquals(AuthenticateOutcome.NO_NTLM, value(facts, AuthenticateFacts.OUTCOME));
    assertEquals(ConnectOutcome.REFUSED, value(facts, ConnectFacts.OUTCOME));
    assertEquals(List.of(SecureOutcome.TLS_ESTABLISHED), outcomes(facts));
  }

  /** Only what there was time to ask has an answer. */
  @Test
  void versions_that_nobody_had_time_to_ask_for_are_not_called_silent() {
    Facts facts =
        look(Looks.SHORT, Script.begin().receivePdu().send(Negotiation.selected(2)).staySilent());
    List<String> asked =
        value(facts, SecureFacts.TLS_VERSIONS).answers().stream()
            .map(TlsVersionAnswer::version)
            .toList();
    assertEquals(List.of("TLSv1", "TLSv1.1", "TLSv1.2"), asked);
  }

  @Test
  void a_packet_that_never_ends_is_cut_at_its_length() {
    Facts facts =
        look(
            Script.begin()
                .receivePdu()
                .send("03 00 ff ff 02 f0 80")
                .flood(new byte[64 << 10], 1L << 30));
    assertEquals(ListenOutcome.MALFORMED, value(facts, ListenFacts.OUTCOME));
    assertEquals(
        "X.224 Connection Confirm: length indicator is 2, expected 65530",
        value(facts, ListenFacts.ANOMALY));
  }

  @Test
  void a_negotiation_response_of_the_wrong_length_is_named() {
    Facts facts = look(Script.begin().receivePdu().send("030000130ed000001234000200090001000000"));
    assertEquals(ListenOutcome.MALFORMED, value(facts, ListenFacts.OUTCOME));
    assertEquals(
        "RDP_NEG_RSP or RDP_NEG_FAILURE: length is 9, expected 8",
        value(facts, ListenFacts.ANOMALY));
  }

  /** The first word of TLS that a client by name says; by address it says none. */
  @Test
  void a_host_given_by_name_is_indicated_to_the_server() {
    assertTrue(clientHello("localhost").contains(hex("localhost")));
    assertTrue(!clientHello("127.0.0.1").contains(hex("127.0.0.1")));
  }

  private static String clientHello(String host) {
    List<Tap.Pdu> heard = new CopyOnWriteArrayList<>();
    Script script = Script.begin().negotiate(Negotiation.PROTOCOL_SSL).receivePdu();
    try (ScriptedPeer peer = ScriptedPeer.playing(script)) {
      Looks.look(host, peer.port(), new ProbeSettings(Looks.PATIENT, Depth.FULL, heard::add));
    }
    return heard.stream()
        .filter(pdu -> pdu.name().equals("TLS ClientHello"))
        .findFirst()
        .orElseThrow()
        .hex();
  }

  private static String hex(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII)).toHex();
  }

  private static Script httpAnswer() {
    return Script.begin().receivePdu().sendText("HTTP/1.1 400 Bad Request\r\n\r\n");
  }

  private static List<SecureOutcome> outcomes(Facts facts) {
    return facts.readings(SecureFacts.OUTCOME).stream()
        .map(_ -> value(facts, SecureFacts.OUTCOME))
        .toList();
  }

  private static Facts look(Script... scripts) {
    return look(Looks.PATIENT, scripts);
  }

  private static Facts look(Duration timeout, Script... scripts) {
    try (ScriptedPeer peer = ScriptedPeer.playing(scripts)) {
      return Looks.full(peer, timeout);
    }
  }
}

package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.Looks.value;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.StageFacts;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.testkit.peer.Faults;
import rdpdoctor.testkit.peer.ScriptedPeer;

/** What is told of peers that misbehave, one by one and apart from each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyServersTest {

  /** What a stage may take beyond its timeout; less than another timeout would be. */
  private static final Duration SLACK = Duration.ofMillis(800);

  /** Those whose silence is waited for; the others answer, and may take their time. */
  private static final Set<Faults> SILENT =
      EnumSet.of(
          Faults.ACCEPT_THEN_SILENCE,
          Faults.PLAIN_CONFIRM_THEN_SILENCE,
          Faults.HALF_A_CONFIRM_THEN_SILENCE,
          Faults.TPKT_LENGTH_65535_THEN_SILENCE,
          Faults.SELECTED_UNKNOWN_PROTOCOL,
          Faults.HYBRID_THEN_SILENCE,
          Faults.SILENCE_AFTER_CLIENT_HELLO,
          Faults.ONE_BYTE_A_SECOND);

  private final Map<Faults, Facts> seen = new EnumMap<>(Faults.class);

  @BeforeAll
  void lookAtAll() {
    for (Faults fault : Faults.values()) {
      Facts facts = look(fault);
      // The machine may have been busy with something else, but hardly twice.
      seen.put(fault, longest(facts).compareTo(limit(fault)) < 0 ? facts : look(fault));
    }
  }

  private static Facts look(Faults fault) {
    try (ScriptedPeer peer = fault.start()) {
      return Looks.full(peer, timeout(fault));
    }
  }

  private static Duration timeout(Faults fault) {
    return SILENT.contains(fault) ? Looks.SHORT : Looks.PATIENT;
  }

  private static Duration limit(Faults fault) {
    return SILENT.contains(fault) ? timeout(fault).plus(SLACK) : SLACK.multipliedBy(3);
  }

  private <T> T seen(Faults fault, Fact<T> fact) {
    return value(facts(fault), fact);
  }

  private Facts facts(Faults fault) {
    return Objects.requireNonNull(seen.get(fault));
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPT_THEN_SILENCE, SILENT",
    "ACCEPT_THEN_CLOSE, CLOSED",
    "ACCEPT_THEN_RESET, RESET",
    "HALF_A_CONFIRM_THEN_SILENCE, TRUNCATED",
    "TPKT_LENGTH_65535_THEN_SILENCE, TRUNCATED",
    "ONE_BYTE_A_SECOND, TRUNCATED",
    "TPKT_LENGTH_ZERO, MALFORMED"
  })
  void who_gives_no_whole_answer_is_told_by_how_it_fails(Faults fault, ListenOutcome outcome) {
    assertEquals(outcome, seen(fault, ListenFacts.OUTCOME));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_400, HTTP",
    "SSH_BANNER, SSH",
    "VNC_BANNER, VNC",
    "SMTP_BANNER, SMTP_OR_FTP",
    "SMB_NEGATIVE_RESPONSE, SMB",
    "TLS_WITHOUT_X224, TLS",
    "GARBAGE, UNKNOWN",
    "ENDLESS_STREAM, UNKNOWN"
  })
  void another_service_is_named_and_its_first_bytes_are_shown(
      Faults fault, ForeignService service) {
    assertEquals(ListenOutcome.OTHER_PROTOCOL, seen(fault, ListenFacts.OUTCOME));
    assertEquals(service, seen(fault, ListenFacts.FOREIGN_SERVICE));
    assertTrue(seen(fault, ListenFacts.FIRST_BYTES).hex().length() >= 10);
  }

  @ParameterizedTest
  @CsvSource({
    "TPKT_LENGTH_ZERO, 'TPKT: length is 0, expected at least 7', 03000000",
    "TPKT_LENGTH_65535_THEN_SILENCE, 'TPKT: ends after byte 4, expected 65535', 0300ffff",
    "HALF_A_CONFIRM_THEN_SILENCE, 'TPKT: ends after byte 7, expected 19', 030000130ed000",
    "ONE_BYTE_A_SECOND, 'TPKT: ends after byte 1, expected at least 4', 03"
  })
  void an_answer_that_breaks_the_rules_is_shown_with_the_rule(
      Faults fault, String anomaly, String firstBytes) {
    assertEquals(anomaly, seen(fault, ListenFacts.ANOMALY));
    assertEquals(firstBytes, seen(fault, ListenFacts.FIRST_BYTES).hex());
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED_1_SSL_REQUIRED, 1",
    "REFUSED_2_SSL_NOT_ALLOWED, 2",
    "REFUSED_3_NO_CERTIFICATE, 3",
    "REFUSED_4_INCONSISTENT_FLAGS, 4",
    "REFUSED_5_HYBRID_REQUIRED, 5",
    "REFUSED_6_CLIENT_CERTIFICATE_REQUIRED, 6",
    "REFUSED_WITH_UNKNOWN_CODE, 42"
  })
  void a_refusal_of_everything_keeps_its_code(Faults fault, int code) {
    assertEquals(ListenOutcome.RDP, seen(fault, ListenFacts.OUTCOME));
    assertEquals(SecureOutcome.NEGOTIATION_REFUSED, seen(fault, SecureFacts.OUTCOME));
    List<NegotiationAnswer> answers = seen(fault, ListenFacts.MATRIX).answers();
    assertEquals(9, answers.size());
    answers.forEach(answer -> assertTrue(answer.failed(code), answer.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "HYBRID_THEN_SILENCE, TLS_SILENT, SILENT",
    "HYBRID_THEN_CLOSE, TLS_CLOSED, CLOSED",
    "SILENCE_AFTER_CLIENT_HELLO, TLS_SILENT, SILENT",
    "CLOSE_AFTER_CLIENT_HELLO, TLS_CLOSED, CLOSED",
    "RESET_AFTER_CLIENT_HELLO, TLS_RESET, RESET",
    "ALERT_40_HANDSHAKE_FAILURE, TLS_ALERT, ALERT",
    "ALERT_70_PROTOCOL_VERSION, TLS_ALERT, ALERT",
    "GARBAGE_INSTEAD_OF_SERVER_HELLO, TLS_GARBAGE, GARBAGE",
    "CERTIFICATE_DOES_NOT_PARSE, TLS_FAILED, FAILED",
    "ENDLESS_HANDSHAKE, TLS_FAILED, FAILED",
    "SELECTED_UNKNOWN_PROTOCOL, TLS_SILENT, SILENT"
  })
  void tls_that_fails_for_every_version_is_told_by_how_it_fails(
      Faults fault, SecureOutcome outcome, TlsVersionOutcome each) {
    assertEquals(outcome, seen(fault, SecureFacts.OUTCOME));
    Set<TlsVersionOutcome> outcomes =
        seen(fault, SecureFacts.TLS_VERSIONS).answers().stream()
            .map(TlsVersionAnswer::outcome)
            .collect(Collectors.toSet());
    assertEquals(Set.of(each), outcomes);
    assertEquals(Optional.empty(), facts(fault).value(AuthenticateFacts.OUTCOME));
  }

  @ParameterizedTest
  @CsvSource({"ALERT_40_HANDSHAKE_FAILURE, 40", "ALERT_70_PROTOCOL_VERSION, 70"})
  void an_alert_keeps_its_description(Faults fault, int description) {
    assertEquals(WireCode.of(CodeSpace.TLS_ALERT, description), seen(fault, SecureFacts.TLS_ALERT));
    List<TlsVersionAnswer> answers = seen(fault, SecureFacts.TLS_VERSIONS).answers();
    assertEquals(4, answers.size());
    answers.forEach(answer -> assertEquals(Optional.of(description), answer.alert()));
  }

  @Test
  void a_certificate_that_does_not_parse_is_named_with_the_reason() {
    assertEquals(
        "X.509 certificate: does not parse: Too short",
        seen(Faults.CERTIFICATE_DOES_NOT_PARSE, SecureFacts.CERTIFICATE_ANOMALY));
  }

  @Test
  void a_protocol_that_nobody_knows_reaches_the_facts_as_it_was_sent() {
    seen(Faults.SELECTED_UNKNOWN_PROTOCOL, ListenFacts.MATRIX)
        .answers()
        .forEach(answer -> assertTrue(answer.selected(0x40), answer.toString()));
  }

  /** Silence refuses nothing: neither encryption in general nor a single method. */
  @Test
  void a_server_that_is_silent_after_a_plain_confirm_fails_to_connect() {
    Facts facts = facts(Faults.PLAIN_CONFIRM_THEN_SILENCE);
    assertEquals(ConnectOutcome.SILENT, value(facts, ConnectFacts.OUTCOME));
    assertEquals(Optional.empty(), facts.value(SecureFacts.OUTCOME));
    assertEquals(Optional.empty(), facts.value(SecureFacts.ENCRYPTION_METHODS));
  }

  @ParameterizedTest
  @EnumSource
  void no_stage_outlasts_the_timeout(Faults fault) {
    Duration longest = longest(facts(fault));
    assertTrue(longest.compareTo(limit(fault)) < 0, longest::toString);
  }

  private static Duration longest(Facts facts) {
    return Arrays.stream(Stage.values())
        .flatMap(stage -> facts.value(StageFacts.elapsed(stage)).stream())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** By what was seen, not by where and how fast. */
  @Test
  void no_two_faults_look_alike() {
    Map<List<String>, List<Faults>> byLooks = new HashMap<>();
    seen.forEach(
        (fault, facts) -> byLooks.computeIfAbsent(looks(facts), _ -> new ArrayList<>()).add(fault));
    byLooks.values().forEach(alike -> assertEquals(1, alike.size(), alike::toString));
  }

  private static List<String> looks(Facts facts) {
    List<String> looks = new ArrayList<>();
    for (Fact<?> fact : facts.facts()) {
      String id = fact.id();
      boolean ofThePeer =
          !id.startsWith("target.") && !id.startsWith("reach.") && !id.endsWith(".elapsed");
      if (ofThePeer) {
        looks.add(id + "=" + facts.value(fact));
      }
    }
    return looks;
  }
}

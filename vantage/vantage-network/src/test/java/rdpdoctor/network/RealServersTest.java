package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.Looks.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.CertificateKind;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.EncryptionMethodAnswer;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.StageFacts;
import rdpdoctor.network.Gallery.Exhibit;
import rdpdoctor.testkit.server.RawAnswer;
import rdpdoctor.testkit.server.RawNegotiation;
import rdpdoctor.testkit.server.Servers;

/** The thirteen configurations, seen through the probe and as they are configured. */
@ExtendWith(Gallery.Visit.class)
class RealServersTest {

  private final Gallery gallery;

  RealServersTest(Gallery gallery) {
    this.gallery = gallery;
  }

  @ParameterizedTest
  @EnumSource
  void the_negotiation_equals_the_raw_answers(Servers kind) {
    Exhibit exhibit = gallery.show(kind);
    Map<OptionalInt, NegotiationAnswer> seen = new HashMap<>();
    value(exhibit.facts(), ListenFacts.MATRIX)
        .answers()
        .forEach(answer -> seen.put(answer.requested(), answer));
    RawNegotiation raw = RawNegotiation.of(exhibit.server().host(), exhibit.server().port());
    Map<OptionalInt, NegotiationAnswer> expected = new HashMap<>();
    raw.answers().forEach((request, answer) -> expected.put(request, read(request, answer)));
    assertEquals(expected, seen);
  }

  /** {@code 21 80} is how T.125 writes a Disconnect Provider Ultimatum by a user's request. */
  private static NegotiationAnswer read(OptionalInt request, RawAnswer answer) {
    return switch (answer) {
      case RawAnswer.Plain _ ->
          new NegotiationAnswer(request, NegotiationAnswer.Kind.NO_DATA, 0, 0);
      case RawAnswer.Selected(int protocol, int flags) ->
          new NegotiationAnswer(request, NegotiationAnswer.Kind.SELECTED, protocol, flags);
      case RawAnswer.Refused(int code) ->
          new NegotiationAnswer(request, NegotiationAnswer.Kind.FAILURE, code, 0);
      case RawAnswer.Other(String hex) when hex.equals("0300000902f0802180") ->
          new NegotiationAnswer(request, NegotiationAnswer.Kind.DISCONNECTED, 0, 0);
      case RawAnswer.Other _, RawAnswer.Closed _, RawAnswer.Silent _ ->
          throw new AssertionError("no answer of these servers: " + answer);
    };
  }

  @ParameterizedTest
  @EnumSource
  void the_encryption_is_the_one_that_is_configured(Servers kind) {
    Facts facts = gallery.show(kind).facts();
    Optional<EncryptionLevel> level = facts.value(SecureFacts.ENCRYPTION_LEVEL);
    if (kind.encryptionLevel().isEmpty()) {
      assertEquals(Optional.empty(), level);
      return;
    }
    int configured = kind.encryptionLevel().getAsInt();
    assertEquals(Optional.of(level(configured)), level);
    assertEquals(method(configured), onlyMethod(facts));
    assertEquals(
        configured == 0 ? CertificateKind.NONE : CertificateKind.PROPRIETARY,
        value(facts, SecureFacts.RDP_CERTIFICATE));
  }

  private static EncryptionLevel level(int level) {
    return switch (level) {
      case 0 -> EncryptionLevel.NONE;
      case 1 -> EncryptionLevel.LOW;
      case 2 -> EncryptionLevel.CLIENT_COMPATIBLE;
      case 3 -> EncryptionLevel.HIGH;
      case 4 -> EncryptionLevel.FIPS;
      default -> throw new IllegalArgumentException("encryption level " + level);
    };
  }

  /** What xrdp chooses at each level; at level none nothing that was offered is accepted. */
  private static int method(int level) {
    return switch (level) {
      case 0 -> 0x00;
      case 1, 2 -> 0x01;
      case 3 -> 0x02;
      case 4 -> 0x10;
      default -> throw new IllegalArgumentException("encryption level " + level);
    };
  }

  /** These servers choose one method, whatever is offered. */
  private static int onlyMethod(Facts facts) {
    List<EncryptionMethodAnswer> answers = value(facts, SecureFacts.ENCRYPTION_METHODS).answers();
    assertEquals(
        List.of(0x01, 0x08, 0x02, 0x10),
        answers.stream().map(EncryptionMethodAnswer::offered).toList());
    List<Integer> chosen =
        answers.stream().map(EncryptionMethodAnswer::selectedMethod).distinct().toList();
    assertEquals(1, chosen.size(), () -> "chosen: " + answers);
    answers.forEach(
        answer -> assertEquals(answer.offered() == chosen.getFirst(), answer.accepted()));
    return chosen.getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void the_stages_end_as_the_server_lets_them(Servers kind) {
    List<StageOutcome> expected =
        switch (kind) {
          case XRDP_RDP_NONE ->
              outcomes(
                  SecureOutcome.NO_ENCRYPTION,
                  AuthenticateOutcome.NOT_REQUIRED,
                  ConnectOutcome.JOINED,
                  LicenseOutcome.EXCHANGE_OFFERED);
          case XRDP_RDP_LOW, XRDP_RDP_MEDIUM, XRDP_RDP_HIGH, XRDP_RDP_FIPS ->
              outcomes(
                  SecureOutcome.STANDARD_RDP_SECURITY,
                  AuthenticateOutcome.NOT_REQUIRED,
                  ConnectOutcome.JOINED,
                  LicenseOutcome.EXCHANGE_OFFERED);
          case XRDP_NEGOTIATE, XRDP_TLS, XRDP_TLS_1_0 ->
              outcomes(
                  SecureOutcome.TLS_ESTABLISHED,
                  AuthenticateOutcome.NOT_REQUIRED,
                  ConnectOutcome.JOINED,
                  LicenseOutcome.EXCHANGE_OFFERED);
          case XRDP_WITHOUT_CERTIFICATE -> outcomes(SecureOutcome.NEGOTIATION_REFUSED);
          case SHADOW_NLA ->
              outcomes(
                  SecureOutcome.TLS_ESTABLISHED,
                  AuthenticateOutcome.CHALLENGED,
                  ConnectOutcome.NOT_ATTEMPTED,
                  LicenseOutcome.NOT_ATTEMPTED);
          case SHADOW_TLS, SHADOW_ANY ->
              outcomes(
                  SecureOutcome.TLS_ESTABLISHED,
                  AuthenticateOutcome.NOT_REQUIRED,
                  ConnectOutcome.JOINED,
                  LicenseOutcome.VALID_CLIENT);
          case SHADOW_RDP ->
              outcomes(
                  SecureOutcome.NO_ENCRYPTION,
                  AuthenticateOutcome.NOT_REQUIRED,
                  ConnectOutcome.JOINED,
                  LicenseOutcome.VALID_CLIENT);
        };
    assertEquals(expected, outcomesFromListenOn(gallery.show(kind).facts()));
  }

  @ParameterizedTest
  @EnumSource
  void a_survey_sees_the_same_outcomes(Servers kind) {
    Exhibit exhibit = gallery.show(kind);
    assertEquals(
        outcomesFromListenOn(exhibit.facts()),
        outcomesFromListenOn(Looks.survey(exhibit.server())));
  }

  @ParameterizedTest
  @EnumSource
  void no_fact_of_a_real_server_is_contradicted_or_unreadable(Servers kind) {
    Facts facts = gallery.show(kind).facts();
    facts
        .facts()
        .forEach(
            fact -> {
              assertEquals(1, facts.readings(fact).size(), fact.id());
              assertTrue(facts.value(fact).isPresent(), fact.id());
            });
    assertEquals(Optional.empty(), facts.value(ListenFacts.ANOMALY));
    assertEquals(Optional.empty(), facts.value(SecureFacts.CERTIFICATE_ANOMALY));
  }

  private static List<StageOutcome> outcomes(StageOutcome... afterListen) {
    List<StageOutcome> all = new ArrayList<>(List.of(ListenOutcome.RDP));
    all.addAll(List.of(afterListen));
    return all;
  }

  private static List<StageOutcome> outcomesFromListenOn(Facts facts) {
    return List.of(Stage.values()).stream()
        .filter(stage -> stage.compareTo(Stage.LISTEN) >= 0)
        .flatMap(stage -> StageFacts.outcome(stage, facts).stream())
        .toList();
  }
}

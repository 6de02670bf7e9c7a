package rdpdoctor.network.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.network.signin.SignIns.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.AuthorizeFacts;
import rdpdoctor.diagnosis.facts.AuthorizeOutcome;
import rdpdoctor.network.signin.SignInScript.Flaw;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** What a sign-in reads of every way in which CredSSP can go, and how often it tries. */
class CredSspScenariosTest {

  private static final SignInScript ANNA = SignInScript.account(Scenario.USER, Scenario.PASSWORD);

  private static Facts signIn(ScenarioServer server, String password) {
    return SignIns.attempt(
        SignIns.order(server.host(), server.port(), "LAB\\" + Scenario.USER, password));
  }

  private static Facts signIn(ScenarioServer server) {
    return signIn(server, Scenario.PASSWORD);
  }

  private static ScenarioServer playing(SignInScript script) {
    return ScenarioServer.playing(Scenario.usual().signingIn(script));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void every_version_lets_somebody_in(int version) {
    try (ScenarioServer server = playing(ANNA.withVersion(version))) {
      assertEquals(AuthenticateOutcome.SIGNED_IN, value(signIn(server), AuthenticateFacts.OUTCOME));
      assertEquals(
          List.of(new Received.Credentials("LAB", "anna", true)),
          server.awaitDepartures().received(Received.Credentials.class));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0xC000006D",
    "0xC000005E",
    "0xC000018D",
    "0xC0000234",
    "0xC000015B",
    "0x80090302",
    "0x12345678"
  })
  void a_refusal_is_read_as_it_was_sent(String status) {
    try (ScenarioServer server = playing(SignInScript.refusing(Long.decode(status)))) {
      Facts facts = signIn(server);
      assertEquals(AuthenticateOutcome.ERROR_CODE, value(facts, AuthenticateFacts.OUTCOME));
      assertEquals(Long.decode(status), value(facts, AuthenticateFacts.ERROR_CODE).value());
      assertEquals(1, server.awaitDepartures().attempts());
    }
  }

  @Test
  void a_refusal_without_a_reason_is_one_attempt() {
    try (ScenarioServer server = playing(ANNA.silently())) {
      assertEquals(
          AuthenticateOutcome.REFUSED_WITHOUT_REASON,
          value(signIn(server, "falsch"), AuthenticateFacts.OUTCOME));
      assertEquals(1, server.awaitDepartures().attempts());
    }
  }

  @Test
  void a_server_that_closes_on_new_versions_is_asked_again_in_an_older_one() {
    try (ScenarioServer server = playing(ANNA.with(Flaw.CLOSES_ON_NEW_VERSIONS))) {
      assertEquals(AuthenticateOutcome.SIGNED_IN, value(signIn(server), AuthenticateFacts.OUTCOME));
      assertEquals(2, server.awaitDepartures().visits().size());
      assertEquals(
          List.of(6, 4, 4, 4),
          server.awaitDepartures().received(Received.TsRequested.class).stream()
              .map(Received.TsRequested::version)
              .toList());
      assertEquals(1, server.awaitDepartures().received(Received.Authenticated.class).size());
    }
  }

  @Test
  void another_key_gets_no_credentials() {
    try (ScenarioServer server = playing(ANNA.with(Flaw.OTHER_KEY))) {
      assertEquals(
          AuthenticateOutcome.KEY_NOT_BOUND, value(signIn(server), AuthenticateFacts.OUTCOME));
      assertEquals(List.of(), server.awaitDepartures().received(Received.Credentials.class));
      assertEquals(1, server.awaitDepartures().attempts());
    }
  }

  @Test
  void garbage_names_nobody() {
    try (ScenarioServer server = playing(ANNA.with(Flaw.GARBAGE))) {
      assertEquals(AuthenticateOutcome.MALFORMED, value(signIn(server), AuthenticateFacts.OUTCOME));
      assertEquals(0, server.awaitDepartures().attempts());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, GRANTED", "5, DENIED"})
  void the_early_authorization_is_read(long result, AuthorizeOutcome outcome) {
    Scenario scenario =
        Scenario.usual().selecting(SecurityProtocol.HYBRID_EX).signingIn(ANNA.authorizing(result));
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Facts facts = signIn(server);
      assertEquals(AuthenticateOutcome.SIGNED_IN, value(facts, AuthenticateFacts.OUTCOME));
      assertEquals(outcome, value(facts, AuthorizeFacts.OUTCOME));
      assertEquals(1, server.awaitDepartures().received(Received.Authenticated.class).size());
    }
  }
}

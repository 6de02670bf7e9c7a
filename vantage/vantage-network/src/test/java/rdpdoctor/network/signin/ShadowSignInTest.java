package rdpdoctor.network.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.signin.SignIns.value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.AuthorizeFacts;
import rdpdoctor.diagnosis.facts.AuthorizeOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.network.Tap;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.FreeRdpShadow;
import rdpdoctor.testkit.server.Pause;
import rdpdoctor.testkit.server.RealServer;

/** Network Level Authentication at FreeRDP's server, which counts every attempt in its log. */
@RequiresProgram({"freerdp-shadow-cli", "winpr-hash", "Xvfb"})
class ShadowSignInTest {

  private static final Pattern RESPONSE = Pattern.compile("SEC_I_COMPLETE_NEEDED");

  private static RealServer server;

  @BeforeAll
  static void start() {
    server = FreeRdpShadow.only("nla").start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static SignInOrder order(String account, String password) {
    return SignIns.order(server.host(), server.port(), account, password);
  }

  private static SignInOrder right() {
    return order(FreeRdpShadow.USER, FreeRdpShadow.PASSWORD);
  }

  @Test
  void the_right_password_signs_in() {
    Facts facts = SignIns.attempt(right());
    assertEquals(AuthenticateOutcome.SIGNED_IN, value(facts, AuthenticateFacts.OUTCOME));
    assertEquals(SignInMechanism.NTLM, value(facts, SignInFacts.MECHANISM));
    assertEquals(AuthorizeOutcome.NOT_ASKED, value(facts, AuthorizeFacts.OUTCOME));
  }

  /** This server sends no errorCode, so nobody can tell a wrong password from an unknown user. */
  @ParameterizedTest
  @CsvSource({"labu,wrong", "nobody,Passw0rd1", "labu,''", "LABDOM\\labu,wrong"})
  void a_refusal_without_a_reason_is_reported_as_that_after_one_attempt(
      String account, String password) {
    int before = attempts();
    Facts facts = SignIns.attempt(order(account, password));
    assertEquals(
        AuthenticateOutcome.REFUSED_WITHOUT_REASON, value(facts, AuthenticateFacts.OUTCOME));
    assertTrue(facts.value(AuthenticateFacts.ERROR_CODE).isEmpty());
    assertEquals(before + 1, attemptsAfter(before));
  }

  @Test
  void another_certificate_than_the_pinned_one_is_told_nothing() {
    int before = attempts();
    Facts facts = SignIns.attempt(SignIns.pinned(right(), "ab".repeat(32)));
    assertEquals(AuthenticateOutcome.IDENTITY_REFUSED, value(facts, AuthenticateFacts.OUTCOME));
    assertEquals(before, attempts());
  }

  @Test
  void the_password_is_not_handed_over_where_nobody_asks_for_more() {
    List<Tap.Pdu> heard = new ArrayList<>();
    Facts facts = SignIns.attempt(SignIns.until(right(), Stage.AUTHENTICATE), heard::add);
    assertEquals(AuthenticateOutcome.SIGNED_IN, value(facts, AuthenticateFacts.OUTCOME));
    assertTrue(
        heard.stream()
            .flatMap(pdu -> pdu.fields().stream())
            .noneMatch(f -> f.startsWith("authInfo")));
  }

  @Test
  void what_could_be_guessed_from_is_heard_by_nobody() {
    List<Tap.Pdu> heard = new ArrayList<>();
    SignIns.attempt(right(), heard::add);
    List<Tap.Pdu> secret =
        heard.stream()
            .filter(
                pdu ->
                    pdu.fields().contains("NTLM MessageType=3")
                        || pdu.fields().stream().anyMatch(f -> f.startsWith("authInfo")))
            .toList();
    assertEquals(2, secret.size());
    secret.forEach(pdu -> assertEquals("", pdu.hex()));
    assertFalse(heard.toString().contains("4e544c4d5353500003000000"), heard::toString);
  }

  /** The log is written behind the answer, so it is waited for. */
  private static int attemptsAfter(int before) {
    Instant deadline = Instant.now().plusSeconds(10);
    while (attempts() == before && Instant.now().isBefore(deadline)) {
      Pause.brief();
    }
    return attempts();
  }

  /** It logs this for each response that it is about to check. */
  private static int attempts() {
    return (int) RESPONSE.matcher(server.output()).results().count();
  }
}

package rdpdoctor.network.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.network.signin.SignIns.value;

import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.SessionFacts;
import rdpdoctor.diagnosis.facts.SessionOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.Pause;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Xrdp;

/**
 * Every security of xrdp, which never tells whether somebody is logged on, but hands what it was
 * given to its session manager and logs that.
 */
@RequiresProgram("xrdp")
class XrdpSignInTest {

  private static final Pattern ATTEMPT = Pattern.compile("connecting to sesman");

  @ParameterizedTest
  @CsvSource({
    "tls, high",
    "negotiate, high",
    "rdp, none",
    "rdp, low",
    "rdp, medium",
    "rdp, high",
    "rdp, fips"
  })
  void one_attempt_leads_to_an_active_session(String layer, String level) {
    try (RealServer server = Xrdp.withSecurityLayer(layer).cryptLevel(level).start()) {
      Facts facts =
          SignIns.attempt(SignIns.order(server.host(), server.port(), "labu", "Passw0rd1"));
      assertEquals(AuthenticateOutcome.NOT_REQUIRED, value(facts, AuthenticateFacts.OUTCOME));
      assertEquals(SignInMechanism.CLIENT_INFO, value(facts, SignInFacts.MECHANISM));
      assertEquals(LogonOutcome.ACTIVE, value(facts, LogonFacts.OUTCOME));
      assertEquals(SessionOutcome.ACTIVE, value(facts, SessionFacts.OUTCOME));
      assertEquals(1, attempts(server));
    }
  }

  /** The log is written behind the session, so it is waited for. */
  private static long attempts(RealServer server) {
    Instant deadline = Instant.now().plusSeconds(10);
    while (count(server) == 0 && Instant.now().isBefore(deadline)) {
      Pause.brief();
    }
    return count(server);
  }

  private static long count(RealServer server) {
    return ATTEMPT.matcher(server.output()).results().count();
  }
}

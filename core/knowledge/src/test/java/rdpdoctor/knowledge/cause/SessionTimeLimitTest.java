package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class SessionTimeLimitTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new SessionTimeLimit();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.TIME_LIMITED, true)
        .and(SessionHostFacts.TIME_LIMIT_LOGGED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.TIME_LIMITED, false)
        .and(SessionHostFacts.TIME_LIMIT_LOGGED, true)
        .facts();
  }

  @Test
  void a_limit_in_force_points_here() {
    assertSuspected(TestFacts.where(SessionHostFacts.TIME_LIMITED, true).facts());
  }

  @Test
  void the_server_says_that_the_session_was_idle() {
    assertConfirmed(TestFacts.where(ConnectFacts.ERROR_INFO, Codes.IDLE_TIMEOUT).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ConnectionLimitReachedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ConnectionLimitReached();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(HostFacts.SESSIONS_AT_LIMIT, true)
        .and(ListenFacts.OUTCOME, ListenOutcome.RESET)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(HostFacts.SESSIONS_AT_LIMIT, false)
        .and(ListenFacts.OUTCOME, ListenOutcome.RESET)
        .facts();
  }

  @Test
  void a_denied_connection_has_several_explanations() {
    assertSuspected(
        TestFacts.where(ConnectFacts.ERROR_INFO, Codes.SERVER_DENIED_CONNECTION).facts());
  }

  @Test
  void an_end_without_a_reason_points_here() {
    assertSuspected(TestFacts.where(LicenseFacts.OUTCOME, LicenseOutcome.DISCONNECTED).facts());
  }

  @Test
  void a_limit_of_no_session_at_all_lets_nobody_in() {
    assertConfirmed(
        TestFacts.where(SessionHostFacts.LIMIT, SessionLimit.NO_SESSION)
            .and(SessionHostFacts.LIMIT_NUMBER, 0)
            .facts());
  }

  @Test
  void a_limit_points_here() {
    assertSuspected(
        TestFacts.where(SessionHostFacts.LIMIT, SessionLimit.LIMITED)
            .and(SessionHostFacts.LIMIT_NUMBER, 2)
            .facts());
  }

  @Test
  void without_a_limit_it_takes_the_number_of_sessions() {
    assertUndecided(
        TestFacts.where(SessionHostFacts.LIMIT, SessionLimit.UNLIMITED).facts(),
        HostFacts.SESSIONS_AT_LIMIT);
  }
}

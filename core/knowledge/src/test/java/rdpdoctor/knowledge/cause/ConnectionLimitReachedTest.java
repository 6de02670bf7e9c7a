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
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class AutoReconnectFailedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new AutoReconnectFailed();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.RECONNECT_FAILED_LOGGED, true).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.RECONNECT_FAILED_LOGGED, false).facts();
  }

  @Test
  void a_policy_that_forbids_it_points_here() {
    assertSuspected(TestFacts.where(SessionHostFacts.RECONNECT_DISABLED, true).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.NetworkHostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NicMisconfiguredTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NicMisconfigured();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(NetworkHostFacts.STATIC_ADDRESS, true)
        .and(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(NetworkHostFacts.STATIC_ADDRESS, true)
        .and(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
        .facts();
  }

  @Test
  void a_disabled_driver_points_here() {
    assertSuspected(TestFacts.where(ServiceFacts.ADAPTER_DRIVER_DISABLED, true).facts());
  }

  @Test
  void a_static_address_alone_is_no_fault() {
    assertUndecided(
        TestFacts.where(NetworkHostFacts.STATIC_ADDRESS, true)
            .and(ServiceFacts.ADAPTER_DRIVER_DISABLED, false)
            .facts(),
        ReachFacts.OUTCOME);
  }
}

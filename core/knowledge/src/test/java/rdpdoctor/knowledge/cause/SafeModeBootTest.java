package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class SafeModeBootTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new SafeModeBoot();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(BootFacts.SAFE_MODE, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(BootFacts.SAFE_MODE, false)
        .and(BootFacts.SAFE_MODE_WITH_NETWORK, false)
        .facts();
  }

  @Test
  void safe_mode_with_networking_points_here() {
    assertSuspected(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
            .and(BootFacts.SAFE_MODE, false)
            .and(BootFacts.SAFE_MODE_WITH_NETWORK, true)
            .facts());
  }
}

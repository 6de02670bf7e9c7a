package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class HostNotReadyTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new HostNotReady();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(BootFacts.SETUP_IN_PROGRESS, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(BootFacts.SETUP_IN_PROGRESS, false)
        .and(HostFacts.TERM_SERVICE_RUNNING, true)
        .facts();
  }

  @Test
  void a_finished_setup_leaves_it_open() {
    assertUndecided(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
            .and(BootFacts.SETUP_IN_PROGRESS, false)
            .facts(),
        HostFacts.TERM_SERVICE_RUNNING);
  }
}

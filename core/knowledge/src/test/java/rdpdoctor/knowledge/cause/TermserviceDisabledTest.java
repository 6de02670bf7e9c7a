package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class TermserviceDisabledTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new TermserviceDisabled();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ServiceFacts.TERM_SERVICE_DISABLED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ServiceFacts.TERM_SERVICE_DISABLED, false)
        .and(HostFacts.TERM_SERVICE_STOPPED, true)
        .facts();
  }

  @Test
  void a_refused_connection_alone_does_not_tell_the_start_type() {
    assertUndecided(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED).facts(),
        ServiceFacts.TERM_SERVICE_DISABLED);
  }

  @Test
  void a_service_that_runs_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
            .and(HostFacts.TERM_SERVICE_RUNNING, true)
            .facts());
  }
}

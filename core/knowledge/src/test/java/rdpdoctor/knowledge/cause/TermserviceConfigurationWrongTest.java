package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class TermserviceConfigurationWrongTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new TermserviceConfigurationWrong();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ServiceFacts.TERM_SERVICE_MISCONFIGURED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ServiceFacts.TERM_SERVICE_MISCONFIGURED, false)
        .and(ServiceFacts.TERM_SERVICE_ACCOUNT_CHANGED, false)
        .facts();
  }

  @Test
  void another_account_points_here() {
    assertSuspected(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
            .and(ServiceFacts.TERM_SERVICE_MISCONFIGURED, false)
            .and(ServiceFacts.TERM_SERVICE_ACCOUNT_CHANGED, true)
            .facts());
  }

  @Test
  void another_account_that_works_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ServiceFacts.TERM_SERVICE_ACCOUNT_CHANGED, true)
            .and(ListenFacts.OUTCOME, ListenOutcome.RDP)
            .facts());
  }
}

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

class LegacyDriverDisabledTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new LegacyDriverDisabled();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ServiceFacts.LEGACY_DRIVER_DISABLED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ServiceFacts.LEGACY_DRIVER_DISABLED, false)
        .facts();
  }

  @Test
  void an_rdp_server_that_answers_rules_it_out() {
    assertRuledOut(TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.RDP).facts());
  }
}

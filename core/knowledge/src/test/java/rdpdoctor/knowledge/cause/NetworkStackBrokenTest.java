package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NetworkStackBrokenTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NetworkStackBroken();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(ServiceFacts.NETWORK_STACK_DISABLED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(ServiceFacts.NETWORK_STACK_DISABLED, false)
        .facts();
  }

  @Test
  void a_connection_that_gets_through_rules_it_out() {
    assertRuledOut(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.CONNECTED).facts());
  }
}

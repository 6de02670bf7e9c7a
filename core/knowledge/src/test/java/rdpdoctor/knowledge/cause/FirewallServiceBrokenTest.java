package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class FirewallServiceBrokenTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new FirewallServiceBroken();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ServiceFacts.FIREWALL_BROKEN, true)
        .and(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ServiceFacts.FIREWALL_BROKEN, false)
        .and(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .facts();
  }

  @Test
  void a_disabled_service_alone_points_here() {
    assertSuspected(TestFacts.where(ServiceFacts.FIREWALL_BROKEN, true).facts());
  }

  @Test
  void a_connection_that_gets_through_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ServiceFacts.FIREWALL_BROKEN, true)
            .and(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
            .facts());
  }
}

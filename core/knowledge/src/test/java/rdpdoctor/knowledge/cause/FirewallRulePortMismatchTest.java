package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class FirewallRulePortMismatchTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new FirewallRulePortMismatch();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(TargetFacts.PORT, 13389)
        .and(HostFacts.FIREWALL_MISSES_PORT, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(TargetFacts.PORT, 3389)
        .facts();
  }

  @Test
  void silence_on_a_custom_port_points_here() {
    assertSuspected(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
            .and(TargetFacts.PORT, 13389)
            .facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class GatewayResourcePolicyDeniesTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new GatewayResourcePolicyDenies();
  }

  @Override
  protected Facts sick() {
    return gateway(GatewayOutcome.DENIED_BY_RESOURCE_POLICY);
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return gateway(GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY);
  }

  @Test
  void a_target_that_answers_rules_it_out() {
    assertRuledOut(gateway(GatewayOutcome.CONNECTED_TO_TARGET));
  }

  private static Facts gateway(GatewayOutcome outcome) {
    return TestFacts.where(GatewayFacts.OUTCOME, outcome).facts();
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class GatewayConnectionPolicyDeniesTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new GatewayConnectionPolicyDenies();
  }

  @Override
  protected Facts sick() {
    return gateway(GatewayOutcome.DENIED_BY_CONNECTION_POLICY);
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return gateway(GatewayOutcome.DENIED_BY_RESOURCE_POLICY);
  }

  @Test
  void a_gateway_that_tried_the_target_has_let_the_account_in() {
    assertRuledOut(gateway(GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY));
  }

  private static Facts gateway(GatewayOutcome outcome) {
    return TestFacts.where(GatewayFacts.OUTCOME, outcome).facts();
  }
}

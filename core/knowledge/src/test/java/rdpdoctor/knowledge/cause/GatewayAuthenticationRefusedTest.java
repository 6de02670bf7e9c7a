package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class GatewayAuthenticationRefusedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new GatewayAuthenticationRefused();
  }

  @Override
  protected Facts sick() {
    return gateway(GatewayOutcome.AUTHENTICATION_REFUSED);
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return gateway(GatewayOutcome.DENIED_BY_CONNECTION_POLICY);
  }

  @Test
  void a_policy_is_asked_only_behind_the_right_password() {
    assertRuledOut(gateway(GatewayOutcome.DENIED_BY_RESOURCE_POLICY));
  }

  private static Facts gateway(GatewayOutcome outcome) {
    return TestFacts.where(GatewayFacts.OUTCOME, outcome).facts();
  }
}

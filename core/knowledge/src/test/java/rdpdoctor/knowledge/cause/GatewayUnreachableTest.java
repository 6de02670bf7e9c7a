package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class GatewayUnreachableTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new GatewayUnreachable();
  }

  @Override
  protected Facts sick() {
    return gateway(GatewayOutcome.UNREACHABLE);
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
  void a_name_that_is_not_resolved_confirms_it_too() {
    assertConfirmed(gateway(GatewayOutcome.NAME_NOT_RESOLVED));
  }

  @Test
  void a_web_server_without_gateway_points_here() {
    assertSuspected(gateway(GatewayOutcome.NOT_A_GATEWAY));
  }

  @Test
  void a_gateway_that_asks_who_signs_in_rules_it_out() {
    assertRuledOut(gateway(GatewayOutcome.AUTHENTICATION_OFFERED));
  }

  private static Facts gateway(GatewayOutcome outcome) {
    return TestFacts.where(GatewayFacts.OUTCOME, outcome).facts();
  }
}

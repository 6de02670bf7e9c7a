package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * No connection authorization policy (RD CAP) of the gateway lets this account or this client in.
 *
 * <p>E_PROXY_NAP_ACCESSDENIED says so, [MS-TSGU] 2.2.6; the password was right.
 */
public final class GatewayConnectionPolicyDenies implements Cause {

  @Override
  public String id() {
    return "gateway-connection-policy-denies";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(GatewayFacts.OUTCOME, GatewayOutcome.DENIED_BY_CONNECTION_POLICY);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.withoutGateway(),
        oneOf(
            GatewayFacts.OUTCOME,
            GatewayOutcome.DENIED_BY_RESOURCE_POLICY,
            GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY,
            GatewayOutcome.CONNECTED_TO_TARGET));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ALLOW_USER_AT_GATEWAY);
  }
}

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
 * No resource authorization policy (RD RAP) of the gateway lets this account through to this
 * target, under the name or to the port that was asked for.
 *
 * <p>E_PROXY_RAP_ACCESSDENIED says so, [MS-TSGU] 2.2.6. A policy that lists computers by name does
 * not know them by their addresses.
 */
public final class GatewayResourcePolicyDenies implements Cause {

  @Override
  public String id() {
    return "gateway-resource-policy-denies";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(GatewayFacts.OUTCOME, GatewayOutcome.DENIED_BY_RESOURCE_POLICY);
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
            GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY,
            GatewayOutcome.CONNECTED_TO_TARGET));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONNECT_BY_FQDN, Remedies.ALLOW_TARGET_AT_GATEWAY);
  }
}

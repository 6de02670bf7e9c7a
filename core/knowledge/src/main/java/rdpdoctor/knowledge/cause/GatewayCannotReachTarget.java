package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The gateway lets the account through, but cannot connect to the target: its name is not known
 * there, nothing listens, or a firewall stands in between.
 *
 * <p>E_PROXY_TS_CONNECTFAILED says so, [MS-TSGU] 2.2.6. What prevents the connection is to be
 * looked for from the gateway on, with the target as anybody inside sees it.
 */
public final class GatewayCannotReachTarget implements Cause {

  @Override
  public String id() {
    return "gateway-cannot-reach-target";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(GatewayFacts.OUTCOME, GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.withoutGateway(), is(GatewayFacts.OUTCOME, GatewayOutcome.CONNECTED_TO_TARGET));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_DNS_RECORD, Remedies.FIX_ROUTE, Remedies.ENABLE_FIREWALL_RULE);
  }
}

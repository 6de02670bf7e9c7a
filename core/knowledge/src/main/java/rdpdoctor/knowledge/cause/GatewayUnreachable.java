package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
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
 * Clients do not even get to the RD Gateway: its name is not resolved, or nothing answers at its
 * address.
 *
 * <p>Something else than a gateway at that place may be a wrong name, or a gateway whose service is
 * down; that only points here.
 */
public final class GatewayUnreachable implements Cause {

  @Override
  public String id() {
    return "gateway-unreachable";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return oneOf(
        GatewayFacts.OUTCOME, GatewayOutcome.NAME_NOT_RESOLVED, GatewayOutcome.UNREACHABLE);
  }

  @Override
  public Condition suspectedBy() {
    return oneOf(
        GatewayFacts.OUTCOME,
        GatewayOutcome.TLS_FAILED,
        GatewayOutcome.NO_HTTP_ANSWER,
        GatewayOutcome.NOT_A_GATEWAY,
        GatewayOutcome.UNAVAILABLE);
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.withoutGateway(),
        oneOf(
            GatewayFacts.OUTCOME,
            GatewayOutcome.AUTHENTICATION_OFFERED,
            GatewayOutcome.OPEN,
            GatewayOutcome.RPC_OVER_HTTP_ONLY,
            GatewayOutcome.AUTHENTICATION_REFUSED,
            GatewayOutcome.DENIED_BY_CONNECTION_POLICY,
            GatewayOutcome.DENIED_BY_RESOURCE_POLICY,
            GatewayOutcome.TARGET_UNREACHABLE_FROM_GATEWAY,
            GatewayOutcome.CONNECTION_LIMIT_REACHED,
            GatewayOutcome.REFUSED,
            GatewayOutcome.CONNECTED_TO_TARGET));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_DNS_RECORD, Remedies.FIX_ROUTE);
  }
}

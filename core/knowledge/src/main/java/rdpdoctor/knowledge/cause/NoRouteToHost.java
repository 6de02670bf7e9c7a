package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * There is no network path to the host: no route, a VPN that is down, a subnet without a gateway.
 *
 * <p>"Network unreachable" and a blackhole route say so themselves. "Host unreachable" also comes
 * from the last router in front of a host that is off, and silence from any filter, so those two
 * only point here.
 */
public final class NoRouteToHost implements Cause {

  @Override
  public String id() {
    return "no-route-to-host";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        oneOf(ReachFacts.OUTCOME, ReachOutcome.NETWORK_UNREACHABLE, ReachOutcome.BLACKHOLED),
        is(CloudFacts.ROUTE_MISSING, true));
  }

  @Override
  public Condition suspectedBy() {
    return oneOf(ReachFacts.OUTCOME, ReachOutcome.HOST_UNREACHABLE, ReachOutcome.TIMED_OUT);
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.connected(), is(CloudFacts.ROUTE_MISSING, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_ROUTE, Remedies.USE_OTHER_ACCESS_PATH);
  }
}

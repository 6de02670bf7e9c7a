package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The firewall service cannot start, and the filters of the boot phase stay in force.
 *
 * <p>Many a host with the service switched off is reachable all the same, so it takes an unanswered
 * connection as well.
 */
public final class FirewallServiceBroken implements Cause {

  @Override
  public String id() {
    return "firewall-service-broken";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(ServiceFacts.FIREWALL_BROKEN, true), Observed.unanswered());
  }

  @Override
  public Condition suspectedBy() {
    return is(ServiceFacts.FIREWALL_BROKEN, true);
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.connected(), is(ServiceFacts.FIREWALL_BROKEN, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.REPAIR_FIREWALL_SERVICE);
  }
}

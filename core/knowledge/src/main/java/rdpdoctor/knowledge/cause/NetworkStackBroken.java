package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A core driver of the network is disabled, and the machine answers nothing at all.
 *
 * <p>Tcpip, Afd, NDIS and nsi; a client service such as Dnscache is not among them.
 */
public final class NetworkStackBroken implements Cause {

  @Override
  public String id() {
    return "network-stack-broken";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(ServiceFacts.NETWORK_STACK_DISABLED, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.connected(), is(ServiceFacts.NETWORK_STACK_DISABLED, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_DEPENDENCY_SERVICES, Remedies.AWS_EC2RESCUE);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.NetworkHostFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The network adapter has no driver, or an address of another network.
 *
 * <p>A static address is a fault only where it is the wrong one, which no registry tells: it points
 * here once nobody answers.
 */
public final class NicMisconfigured implements Cause {

  @Override
  public String id() {
    return "nic-misconfigured";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(ServiceFacts.ADAPTER_DRIVER_DISABLED, true),
        all(is(NetworkHostFacts.STATIC_ADDRESS, true), Observed.nobodyThere()));
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.connected();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_DHCP, Remedies.AWS_EC2RESCUE);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Nothing runs at the address that could answer.
 *
 * <p>A host that is off, a silent filter and a missing route look alike from outside. The state of
 * the instance in the cloud confirms it; a completed TCP handshake rules it out.
 */
public final class HostPoweredOff implements Cause {

  @Override
  public String id() {
    return "host-powered-off";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(CloudFacts.INSTANCE_STOPPED, true);
  }

  @Override
  public Condition suspectedBy() {
    return Observed.nobodyThere();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.connected(), is(CloudFacts.INSTANCE_STOPPED, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.START_INSTANCE, Remedies.WAKE_HOST);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The service TermService is set to Disabled, or is gone, so nothing can start the listener.
 *
 * <p>A stopped service refuses just so; the start type tells the two apart.
 */
public final class TermserviceDisabled implements Cause {

  @Override
  public String id() {
    return "termservice-disabled";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(ServiceFacts.TERM_SERVICE_DISABLED, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.rdpAnswered(),
        is(ServiceFacts.TERM_SERVICE_DISABLED, false),
        is(HostFacts.TERM_SERVICE_RUNNING, true));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.SET_TERMSERVICE_START,
        Remedies.START_TERMSERVICE,
        Remedies.AWS_TROUBLESHOOT_RDP,
        Remedies.AWS_EC2RESCUE);
  }
}

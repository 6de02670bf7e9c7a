package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The service TermService could run and does not, so nobody listens on the port.
 *
 * <p>A refusal looks the same for every reason why nobody listens; the state of the service on the
 * running host tells them apart.
 */
public final class TermserviceStopped implements Cause {

  @Override
  public String id() {
    return "termservice-stopped";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.TERM_SERVICE_STOPPED, true);
  }

  @Override
  public Condition suspectedBy() {
    return Observed.refused();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.rdpAnswered(),
        any(is(HostFacts.TERM_SERVICE_STOPPED, false), is(HostFacts.TERM_SERVICE_RUNNING, true)));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.START_TERMSERVICE, Remedies.RESTART_TERMSERVICE);
  }
}

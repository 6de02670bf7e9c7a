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
 * TermService is set up in a way in which it cannot start: no service host, a group that does not
 * know it, or no library.
 *
 * <p>Another account may work, if it has the rights; that only points here.
 */
public final class TermserviceConfigurationWrong implements Cause {

  @Override
  public String id() {
    return "termservice-configuration-wrong";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(ServiceFacts.TERM_SERVICE_MISCONFIGURED, true);
  }

  @Override
  public Condition suspectedBy() {
    return is(ServiceFacts.TERM_SERVICE_ACCOUNT_CHANGED, true);
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.rdpAnswered(),
        all(
            is(ServiceFacts.TERM_SERVICE_MISCONFIGURED, false),
            is(ServiceFacts.TERM_SERVICE_ACCOUNT_CHANGED, false)));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_TERMSERVICE_CONFIGURATION);
  }
}

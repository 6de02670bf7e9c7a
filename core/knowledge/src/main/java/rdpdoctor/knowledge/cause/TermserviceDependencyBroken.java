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
 * A service without which TermService does not start is disabled or gone.
 *
 * <p>RpcSs, RpcEptMapper, DcomLaunch and LSM, and whatever {@code DependOnService} names.
 */
public final class TermserviceDependencyBroken implements Cause {

  @Override
  public String id() {
    return "termservice-dependency-broken";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(ServiceFacts.DEPENDENCY_DISABLED, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(ServiceFacts.DEPENDENCY_DISABLED, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_DEPENDENCY_SERVICES);
  }
}

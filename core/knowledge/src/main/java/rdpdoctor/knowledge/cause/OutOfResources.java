package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Memory, handles or the desktop heap of the host are used up, so no further session can be made.
 *
 * <p>ERRINFO 6 says so. What the log tells of a shortage may be over, so it only points here.
 */
public final class OutOfResources implements Cause {

  @Override
  public String id() {
    return "out-of-resources";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(ConnectFacts.ERROR_INFO, Codes.OUT_OF_MEMORY),
        is(AuthenticateFacts.ERROR_CODE, Codes.INSUFFICIENT_RESOURCES));
  }

  @Override
  public Condition suspectedBy() {
    return is(SessionHostFacts.RESOURCES_SHORT_LOGGED, true);
  }

  @Override
  public Condition ruledOutBy() {
    return is(SessionHostFacts.RESOURCES_SHORT_LOGGED, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FREE_RESOURCES, Remedies.RESTART_MACHINE);
  }
}

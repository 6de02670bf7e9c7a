package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The profile of the user, or the disk that holds it, could not be loaded.
 *
 * <p>The event log tells of some profile and not of whose it is, so it only points here.
 */
public final class ProfileFailure implements Cause {

  @Override
  public String id() {
    return "profile-failure";
  }

  @Override
  public Stage stage() {
    return Stage.LOGON;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return is(SessionHostFacts.PROFILE_ERROR_LOGGED, true);
  }

  @Override
  public Condition ruledOutBy() {
    return is(SessionHostFacts.PROFILE_ERROR_LOGGED, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.REPAIR_PROFILE);
  }
}

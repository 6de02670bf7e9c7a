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
 * The client lost the network and could not resume its session by itself.
 *
 * <p>The host logs it (events 1041 and 146). That a policy forbids it is no fault in itself.
 */
public final class AutoReconnectFailed implements Cause {

  @Override
  public String id() {
    return "auto-reconnect-failed";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return is(SessionHostFacts.RECONNECT_FAILED_LOGGED, true);
  }

  @Override
  public Condition suspectedBy() {
    return is(SessionHostFacts.RECONNECT_DISABLED, true);
  }

  @Override
  public Condition ruledOutBy() {
    return never();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RETYPE_CREDENTIALS, Remedies.RELAX_SESSION_LIMITS);
  }
}

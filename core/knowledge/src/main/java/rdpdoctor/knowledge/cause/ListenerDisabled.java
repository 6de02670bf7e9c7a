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
 * The listener itself is switched off: {@code fEnableWinStation} is 0, while the service runs and
 * connections are allowed.
 *
 * <p>A refused port fits; only the value on the host or its disk confirms it.
 */
public final class ListenerDisabled implements Cause {

  @Override
  public String id() {
    return "listener-disabled";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.LISTENER_DISABLED, true);
  }

  @Override
  public Condition suspectedBy() {
    return Observed.refused();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(HostFacts.LISTENER_DISABLED, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ENABLE_LISTENER);
  }
}

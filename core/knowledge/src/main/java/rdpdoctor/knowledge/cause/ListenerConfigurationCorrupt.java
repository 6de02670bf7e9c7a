package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * There is no listener, or its key lacks what the service needs to start it, or holds what no
 * version of Windows writes there.
 *
 * <p>A listener of another make has a protocol class of its own; whether that is registered is not
 * known here, so it is no evidence.
 */
public final class ListenerConfigurationCorrupt implements Cause {

  @Override
  public String id() {
    return "listener-configuration-corrupt";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(ListenerHostFacts.LISTENER_CORRUPT, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(ListenerHostFacts.LISTENER_CORRUPT, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESET_LISTENER_DEFAULTS);
  }
}

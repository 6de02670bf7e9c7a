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
 * The listener is bound to one network adapter, {@code LanAdapter}, and that adapter is gone.
 *
 * <p>The other addresses of the host then refuse. The refusal fits several causes; the value on the
 * host that names no adapter confirms this one.
 */
public final class ListenerBoundToMissingAdapter implements Cause {

  @Override
  public String id() {
    return "listener-bound-to-missing-adapter";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.LISTENER_ADAPTER_MISSING, true);
  }

  @Override
  public Condition suspectedBy() {
    return Observed.refused();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(HostFacts.LISTENER_ADAPTER_MISSING, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.SET_LAN_ADAPTER_ALL);
  }
}

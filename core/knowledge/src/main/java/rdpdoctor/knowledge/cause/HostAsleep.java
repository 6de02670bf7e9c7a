package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
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
 * The machine went to sleep or hibernated after idle time and dropped off the network.
 *
 * <p>A time-out that allows sleep is a setting that every desktop has and no fault, so it counts
 * only where nothing answers. It is confirmed only when the last power event is the entry into
 * sleep and nothing answers; from the network it cannot be told from a host that is off.
 */
public final class HostAsleep implements Cause {

  @Override
  public String id() {
    return "host-asleep";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(HostFacts.WENT_TO_SLEEP, true), Observed.nobodyThere());
  }

  @Override
  public Condition suspectedBy() {
    return any(
        Observed.nobodyThere(),
        is(HostFacts.WENT_TO_SLEEP, true),
        all(is(HostFacts.MAY_SLEEP, true), Observed.nobodyThere()));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.connected(), is(HostFacts.MAY_SLEEP, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.WAKE_HOST, Remedies.SET_SLEEP_NEVER);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A repair went to a place that Windows does not read: another control set, or a misspelled key.
 *
 * <p>It prevents no session by itself; it explains why a fault outlived its repair.
 */
public final class WrongControlSet implements Cause {

  @Override
  public String id() {
    return "wrong-control-set";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return any(is(BootFacts.CONTROL_SET_MISMATCH, true), is(BootFacts.STRAY_SETTINGS, true));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.rdpAnswered(),
        all(is(BootFacts.CONTROL_SET_MISMATCH, false), is(BootFacts.STRAY_SETTINGS, false)));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.SWITCH_CONTROL_SET);
  }
}

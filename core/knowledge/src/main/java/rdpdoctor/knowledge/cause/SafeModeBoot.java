package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Windows was started in safe mode, in which Remote Desktop does not run.
 *
 * <p>In safe mode with networking some of its services do, so that only points here.
 */
public final class SafeModeBoot implements Cause {

  @Override
  public String id() {
    return "safe-mode-boot";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(BootFacts.SAFE_MODE, true);
  }

  @Override
  public Condition suspectedBy() {
    return is(BootFacts.SAFE_MODE_WITH_NETWORK, true);
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.rdpAnswered(),
        all(is(BootFacts.SAFE_MODE, false), is(BootFacts.SAFE_MODE_WITH_NETWORK, false)));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.LEAVE_SAFE_MODE);
  }
}

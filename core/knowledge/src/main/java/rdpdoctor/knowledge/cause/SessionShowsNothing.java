package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.SessionFacts;
import rdpdoctor.diagnosis.facts.SessionOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The session is active and its picture stays away or black.
 *
 * <p>A profile that does not load, a shell that does not start, a graphics driver and a display
 * that has gone to sleep look the same from outside, so this is never more than suspected.
 */
public final class SessionShowsNothing implements Cause {

  @Override
  public String id() {
    return "session-shows-nothing";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return oneOf(SessionFacts.OUTCOME, SessionOutcome.NO_PICTURE, SessionOutcome.BLACK);
  }

  @Override
  public Condition ruledOutBy() {
    return is(SessionFacts.OUTCOME, SessionOutcome.PICTURE);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.LOWER_GRAPHICS, Remedies.UPGRADE_CLIENT, Remedies.REPAIR_PROFILE);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.DrainMode;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The server takes no new users: only who has a session already gets in.
 *
 * <p>The console and administrative sessions stay open.
 */
public final class ServerInDrainMode implements Cause {

  @Override
  public String id() {
    return "server-in-drain-mode";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return oneOf(SessionHostFacts.DRAIN_MODE, DrainMode.ON, DrainMode.UNTIL_RESTART);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return is(SessionHostFacts.DRAIN_MODE, DrainMode.OFF);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONNECT_ADMIN_SESSION, Remedies.DISABLE_DRAIN_MODE);
  }
}

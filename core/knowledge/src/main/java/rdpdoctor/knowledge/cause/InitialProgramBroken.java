package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The listener starts a program in place of the desktop, and the session ends with it.
 *
 * <p>Whether the program is there and stays is not known, so its name only points here.
 */
public final class InitialProgramBroken implements Cause {

  @Override
  public String id() {
    return "initial-program-broken";
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
    return any(
        is(ListenerHostFacts.START_PROGRAM, true),
        is(ConnectFacts.ERROR_INFO, Codes.LOGOFF_BY_USER));
  }

  @Override
  public Condition ruledOutBy() {
    return is(ListenerHostFacts.START_PROGRAM, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CLEAR_INITIAL_PROGRAM);
  }
}

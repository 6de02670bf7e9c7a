package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A limit for idle, active or disconnected sessions ended the session as it was told to.
 *
 * <p>ERRINFO 3 and 4, or the events 20515 to 20519, say that a limit struck; that one is in force
 * only points here.
 */
public final class SessionTimeLimit implements Cause {

  @Override
  public String id() {
    return "session-time-limit";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        oneOf(ConnectFacts.ERROR_INFO, Codes.IDLE_TIMEOUT, Codes.LOGON_TIMEOUT),
        all(is(SessionHostFacts.TIME_LIMIT_LOGGED, true), is(SessionHostFacts.TIME_LIMITED, true)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SessionHostFacts.TIME_LIMIT_LOGGED, true), is(SessionHostFacts.TIME_LIMITED, true));
  }

  @Override
  public Condition ruledOutBy() {
    return is(SessionHostFacts.TIME_LIMITED, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RELAX_SESSION_LIMITS);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The same account connected from elsewhere, or somebody at the console took the session back.
 *
 * <p>ERRINFO 5 says so to the client itself. Event 39 tells of some session and not of whose, so it
 * only points here.
 */
public final class SessionTakenOver implements Cause {

  @Override
  public String id() {
    return "session-taken-over";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return is(ConnectFacts.ERROR_INFO, Codes.DISCONNECTED_BY_OTHER_CONNECTION);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SessionHostFacts.TAKEN_OVER_LOGGED, true),
        oneOf(ConnectFacts.ERROR_INFO, Codes.RPC_INITIATED_DISCONNECT, Codes.RPC_INITIATED_LOGOFF),
        oneOf(LogonFacts.NOTIFICATION, Codes.DISCONNECT_REFUSED, Codes.SESSION_TERMINATE));
  }

  @Override
  public Condition ruledOutBy() {
    return is(SessionHostFacts.TAKEN_OVER_LOGGED, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.SET_SINGLE_SESSION, Remedies.USE_OWN_ACCOUNT);
  }
}

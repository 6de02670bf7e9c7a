package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A session of the user was disconnected, cannot be resumed, and every new connection is led to it.
 *
 * <p>Events 36 and 37 tell that a session was stuck between two states. Whether it still is, only
 * the list of sessions on the running host shows.
 */
public final class SessionStale implements Cause {

  @Override
  public String id() {
    return "session-stale";
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
    return any(
        is(SessionHostFacts.STATE_ERROR_LOGGED, true),
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.CTX_CLOSE_PENDING, Codes.CTX_WINSTATION_BUSY),
        is(LogonFacts.NOTIFICATION, Codes.SESSION_BUSY_OPTIONS));
  }

  @Override
  public Condition ruledOutBy() {
    return is(SessionHostFacts.STATE_ERROR_LOGGED, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CLEAR_STALE_SESSIONS);
  }
}

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
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Disconnected sessions count against the limit, and so many are left that nobody else gets in.
 *
 * <p>The log tells how many were left when it ended. Where the running host reports that the limit
 * is reached as well, they are what holds it.
 */
public final class StaleSessionsHoldSlots implements Cause {

  @Override
  public String id() {
    return "stale-sessions-hold-slots";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED, true),
        is(HostFacts.SESSIONS_AT_LIMIT, true));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED, true),
        is(LogonFacts.NOTIFICATION, Codes.RECONNECT_OPTIONS));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED, false),
        is(HostFacts.SESSIONS_AT_LIMIT, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.CLEAR_STALE_SESSIONS, Remedies.RELAX_SESSION_LIMITS, Remedies.SET_SINGLE_SESSION);
  }
}

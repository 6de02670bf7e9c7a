package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;
import static rdpdoctor.diagnosis.Condition.present;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * As many sessions as are allowed exist already: {@code MaxInstanceCount}, two sessions for
 * administration, or one on a client edition.
 *
 * <p>A connection that is dropped early, an ultimatum without a reason and ERRINFO 7 fit this,
 * drain mode and blocked logons alike. The number of sessions on the host confirms it, and so does
 * the question whom to disconnect (LOGON_MSG_BUMP_OPTIONS).
 */
public final class ConnectionLimitReached implements Cause {

  @Override
  public String id() {
    return "connection-limit-reached";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(HostFacts.SESSIONS_AT_LIMIT, true),
        is(SessionHostFacts.LIMIT, SessionLimit.NO_SESSION),
        is(LogonFacts.NOTIFICATION, Codes.BUMP_OPTIONS));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(ListenFacts.OUTCOME, ListenOutcome.RESET, ListenOutcome.CLOSED),
        is(ConnectFacts.OUTCOME, ConnectOutcome.DISCONNECTED),
        is(LicenseFacts.OUTCOME, LicenseOutcome.DISCONNECTED),
        is(ConnectFacts.ERROR_INFO, Codes.SERVER_DENIED_CONNECTION),
        all(
            is(SessionHostFacts.LIMIT, SessionLimit.LIMITED),
            present(SessionHostFacts.LIMIT_NUMBER)),
        is(LogonFacts.OUTCOME, LogonOutcome.DISCONNECTED));
  }

  @Override
  public Condition ruledOutBy() {
    return is(HostFacts.SESSIONS_AT_LIMIT, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.CONNECT_ADMIN_SESSION,
        Remedies.RAISE_CONNECTION_LIMIT,
        Remedies.CLEAR_STALE_SESSIONS);
  }
}

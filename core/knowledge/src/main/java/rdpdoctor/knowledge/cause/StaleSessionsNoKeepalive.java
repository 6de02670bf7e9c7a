package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Without keep-alive the server does not notice that a client is gone: the session stays active and
 * keeps its place under the limit.
 *
 * <p>Keep-alive is off by default, so that alone is no fault: it takes a session without a client,
 * or a limit that such sessions use up.
 */
public final class StaleSessionsNoKeepalive implements Cause {

  @Override
  public String id() {
    return "stale-sessions-no-keepalive";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(SessionHostFacts.STALE_SESSION, true), is(SessionHostFacts.KEEP_ALIVE, false));
  }

  @Override
  public Condition suspectedBy() {
    return all(
        is(SessionHostFacts.KEEP_ALIVE, false),
        any(
            is(SessionHostFacts.LIMIT, SessionLimit.LIMITED),
            is(ConnectFacts.ERROR_INFO, Codes.SERVER_DENIED_CONNECTION)));
  }

  @Override
  public Condition ruledOutBy() {
    return any(is(SessionHostFacts.KEEP_ALIVE, true), is(SessionHostFacts.STALE_SESSION, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ENABLE_KEEPALIVE, Remedies.CLEAR_STALE_SESSIONS);
  }
}

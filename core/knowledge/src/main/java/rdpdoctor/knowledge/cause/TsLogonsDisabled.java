package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Logons to sessions are turned off, for the server ({@code WinStationsDisabled}) or for the
 * listener ({@code fLogonDisabled}).
 *
 * <p>A denied connection fits this, drain mode and the limit alike, so it points to none of them
 * alone.
 */
public final class TsLogonsDisabled implements Cause {

  @Override
  public String id() {
    return "ts-logons-disabled";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(SessionHostFacts.LOGONS_DISABLED, true),
        is(SessionHostFacts.LISTENER_LOGON_DISABLED, true),
        is(AuthenticateFacts.ERROR_CODE, Codes.CTX_LOGON_DISABLED));
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        all(
            is(SessionHostFacts.LOGONS_DISABLED, false),
            is(SessionHostFacts.LISTENER_LOGON_DISABLED, false)),
        Observed.loggedOn());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ENABLE_TS_LOGONS, Remedies.CLEAR_LISTENER_LOGON_DISABLED);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.not;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The host asks a domain controller for the settings of the user, which takes too long.
 *
 * <p>It slows a sign-in down and need not prevent it, so the events only point here. A host that
 * reads the settings from itself asks nobody.
 */
public final class UserConfigSlowFromDc implements Cause {

  @Override
  public String id() {
    return "user-config-slow-from-dc";
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
    return all(
        is(SessionHostFacts.USER_SETTINGS_SLOW_LOGGED, true),
        not(is(SessionHostFacts.USER_SETTINGS_LOCAL, true)));
  }

  @Override
  public Condition ruledOutBy() {
    return is(SessionHostFacts.USER_SETTINGS_LOCAL, true);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.SET_QUERY_USER_CONFIG_LOCAL, Remedies.FIX_PATH_TO_DC);
  }
}

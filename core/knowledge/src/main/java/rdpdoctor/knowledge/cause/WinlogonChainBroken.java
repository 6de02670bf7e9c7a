package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Whoever signs in gets no desktop: {@code Userinit} does not name userinit.exe, or there is no
 * {@code Shell}.
 *
 * <p>Another shell is a kiosk and no fault. The right values do not tell whether the programs run.
 */
public final class WinlogonChainBroken implements Cause {

  @Override
  public String id() {
    return "winlogon-chain-broken";
  }

  @Override
  public Stage stage() {
    return Stage.LOGON;
  }

  @Override
  public Condition confirmedBy() {
    return is(BootFacts.LOGON_PROGRAM_BROKEN, true);
  }

  @Override
  public Condition suspectedBy() {
    return oneOf(
        ConnectFacts.ERROR_INFO,
        Codes.LOGOFF_BY_USER,
        Codes.SERVER_DWM_CRASH,
        Codes.SERVER_WINLOGON_CRASH,
        Codes.SERVER_CSRSS_CRASH);
  }

  @Override
  public Condition ruledOutBy() {
    return never();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_WINLOGON_VALUES, Remedies.SET_DEFAULT_GINA);
  }
}

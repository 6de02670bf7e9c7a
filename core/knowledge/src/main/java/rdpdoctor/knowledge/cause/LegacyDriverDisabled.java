package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Up to Windows 7 and Server 2008 R2 a driver of the protocol is disabled: TermDD, RDPWD, TDTCP or
 * tssecsrv.
 *
 * <p>Later versions have none of them, so there the fact is false.
 */
public final class LegacyDriverDisabled implements Cause {

  @Override
  public String id() {
    return "legacy-driver-disabled";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(ServiceFacts.LEGACY_DRIVER_DISABLED, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(ServiceFacts.LEGACY_DRIVER_DISABLED, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_DEPENDENCY_SERVICES);
  }
}

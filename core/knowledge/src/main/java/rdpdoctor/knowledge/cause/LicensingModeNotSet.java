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
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The session host role is there, and nobody has chosen between licenses per device and per user.
 *
 * <p>Within the grace period that prevents nothing.
 */
public final class LicensingModeNotSet implements Cause {

  @Override
  public String id() {
    return "licensing-mode-not-set";
  }

  @Override
  public Stage stage() {
    return Stage.LICENSE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(LicensingHostFacts.MODE, LicensingMode.NOT_SET),
        any(
            is(LicensingHostFacts.GRACE_PERIOD_OVER, true),
            is(LicensingHostFacts.GRACE_PERIOD_END_LOGGED, true)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(LicensingHostFacts.MODE, LicensingMode.NOT_SET),
        is(ConnectFacts.ERROR_INFO, Codes.LICENSE_NO_LICENSE_SERVER));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        oneOf(
            LicensingHostFacts.MODE,
            LicensingMode.REMOTE_ADMINISTRATION,
            LicensingMode.PER_DEVICE,
            LicensingMode.PER_USER),
        Observed.noLicenseNeeded());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONFIGURE_LICENSING, Remedies.CONNECT_ADMIN_SESSION);
  }
}

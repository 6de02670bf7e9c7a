package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A session host has been without a license server for longer than the 120 days of grace.
 *
 * <p>Windows logs the end (events 1069 and 1128). The age of the marker alone points here: a server
 * may have been found by other ways than the registry tells.
 */
public final class LicenseGraceExpired implements Cause {

  @Override
  public String id() {
    return "license-grace-expired";
  }

  @Override
  public Stage stage() {
    return Stage.LICENSE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(LicensingHostFacts.GRACE_PERIOD_END_LOGGED, true),
        is(LicensingHostFacts.SERVER_SPECIFIED, false));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(LicensingHostFacts.GRACE_PERIOD_END_LOGGED, true),
        all(
            is(LicensingHostFacts.GRACE_PERIOD_OVER, true),
            Observed.sessionHost(),
            is(LicensingHostFacts.SERVER_SPECIFIED, false)),
        is(AuthenticateFacts.ERROR_CODE, Codes.CTX_LICENSE_EXPIRED),
        is(ConnectFacts.ERROR_INFO, Codes.LICENSE_NO_REMOTE_CONNECTIONS));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.noLicenseNeeded(),
        is(LicensingHostFacts.MODE, LicensingMode.REMOTE_ADMINISTRATION),
        is(LicensingHostFacts.GRACE_PERIOD_OVER, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONFIGURE_LICENSING, Remedies.CONNECT_ADMIN_SESSION);
  }
}

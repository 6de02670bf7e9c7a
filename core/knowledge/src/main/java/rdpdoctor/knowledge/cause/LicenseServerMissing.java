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
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A session host whose grace period is over reaches no license server.
 *
 * <p>ERR_NO_LICENSE_SERVER ([MS-RDPBCGR] 2.2.1.12.1.3) and its Set Error Info counterpart say so.
 * Within the grace period the server answers STATUS_VALID_CLIENT all the same, which shows that
 * licensing prevents no session today.
 */
public final class LicenseServerMissing implements Cause {

  @Override
  public String id() {
    return "license-server-missing";
  }

  @Override
  public Stage stage() {
    return Stage.LICENSE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(LicenseFacts.ERROR, Codes.ERR_NO_LICENSE_SERVER),
        is(ConnectFacts.ERROR_INFO, Codes.LICENSE_NO_LICENSE_SERVER));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(LicenseFacts.ERROR, Codes.ERR_NO_LICENSE, Codes.ERR_INVALID_SCOPE),
        oneOf(
            ConnectFacts.ERROR_INFO,
            Codes.LICENSE_INTERNAL,
            Codes.LICENSE_CANT_FINISH_PROTOCOL,
            Codes.LICENSE_NO_REMOTE_CONNECTIONS),
        is(LicensingHostFacts.SERVER_MISSING_LOGGED, true),
        all(is(LicensingHostFacts.SERVER_SPECIFIED, false), Observed.sessionHost()));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.noLicenseNeeded(),
        is(LicensingHostFacts.MODE, LicensingMode.REMOTE_ADMINISTRATION));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONFIGURE_LICENSING, Remedies.CONNECT_ADMIN_SESSION);
  }
}

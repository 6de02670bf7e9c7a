package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The license server answers and has no license of the needed kind or version to give.
 *
 * <p>Set Error Info 0x102 ([MS-RDPBCGR] 2.2.5.1.1) says so. ERR_INVALID_CLIENT also follows from a
 * damaged store on the client and only points here.
 */
public final class LicenseNoneLeft implements Cause {

  @Override
  public String id() {
    return "license-none-left";
  }

  @Override
  public Stage stage() {
    return Stage.LICENSE;
  }

  @Override
  public Condition confirmedBy() {
    return is(ConnectFacts.ERROR_INFO, Codes.LICENSE_NO_LICENSE);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            LicenseFacts.ERROR,
            Codes.ERR_INVALID_CLIENT,
            Codes.ERR_INVALID_PRODUCTID,
            Codes.ERR_NO_LICENSE),
        is(ConnectFacts.ERROR_INFO, Codes.LICENSE_CANT_UPGRADE_LICENSE),
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.CTX_LICENSE_NOT_AVAILABLE,
            Codes.CTX_CLIENT_LICENSE_IN_USE));
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.noLicenseNeeded();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.CONFIGURE_LICENSING,
        Remedies.CONNECT_ADMIN_SESSION,
        Remedies.REBUILD_CLIENT_LICENSE_STORE);
  }
}

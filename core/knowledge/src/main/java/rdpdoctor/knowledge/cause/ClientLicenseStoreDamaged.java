package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
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
 * The license that the client stored is damaged, or belongs to other hardware.
 *
 * <p>Set Error Info 0x104 and 0x105 ([MS-RDPBCGR] 2.2.5.1.1) say so. The more general refusals of a
 * client's message fit as well and only point here.
 */
public final class ClientLicenseStoreDamaged implements Cause {

  @Override
  public String id() {
    return "client-license-store-damaged";
  }

  @Override
  public Stage stage() {
    return Stage.LICENSE;
  }

  @Override
  public Condition confirmedBy() {
    return oneOf(
        ConnectFacts.ERROR_INFO, Codes.LICENSE_HWID_DOESNT_MATCH, Codes.LICENSE_BAD_CLIENT_LICENSE);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(LicenseFacts.ERROR, Codes.ERR_INVALID_CLIENT, Codes.ERR_INVALID_MAC),
        oneOf(
            ConnectFacts.ERROR_INFO,
            Codes.LICENSE_BAD_CLIENT_MSG,
            Codes.LICENSE_BAD_CLIENT_ENCRYPTION),
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.CTX_LICENSE_CLIENT_INVALID,
            Codes.CTX_CLIENT_LICENSE_NOT_SET));
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.noLicenseNeeded();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.REBUILD_CLIENT_LICENSE_STORE);
  }
}

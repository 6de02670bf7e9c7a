package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The two sides disagree about the protocol after the connection is secured: versions,
 * capabilities, a graphics driver.
 *
 * <p>The Set Error Info codes from 0x10C9 on ([MS-RDPBCGR] 2.2.5.1.1) are the server's objection to
 * what it received. A connection that breaks during MCS or licensing without such a code only
 * points here.
 */
public final class ProtocolError implements Cause {

  @Override
  public String id() {
    return "protocol-error";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return is(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.PROTOCOL);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            ConnectFacts.OUTCOME,
            ConnectOutcome.REFUSED,
            ConnectOutcome.CLOSED,
            ConnectOutcome.RESET,
            ConnectOutcome.SILENT,
            ConnectOutcome.MALFORMED),
        oneOf(LicenseFacts.OUTCOME, LicenseOutcome.SILENT, LicenseOutcome.MALFORMED));
  }

  @Override
  public Condition ruledOutBy() {
    return oneOf(
        ConnectFacts.ERROR_FAMILY,
        ErrorInfoFamily.SESSION,
        ErrorInfoFamily.LICENSING,
        ErrorInfoFamily.BROKER);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UPGRADE_CLIENT, Remedies.LOWER_GRAPHICS);
  }
}

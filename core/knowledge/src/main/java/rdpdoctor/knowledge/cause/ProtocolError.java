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
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.SessionFacts;
import rdpdoctor.diagnosis.facts.SessionOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The two sides disagree about the protocol after the connection is secured: versions,
 * capabilities, a graphics driver.
 *
 * <p>The Set Error Info codes from 0x10C9 on ([MS-RDPBCGR] 2.2.5.1.1) are the server's objection to
 * what it received; those that speak of encryption may as well come from settings that contradict
 * each other. A connection that breaks from MCS on without such a code only points here.
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
    return any(
        is(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.PROTOCOL),
        is(AuthenticateFacts.ERROR_CODE, Codes.RDP_PROTOCOL_ERROR));
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
        oneOf(LicenseFacts.OUTCOME, LicenseOutcome.SILENT, LicenseOutcome.MALFORMED),
        oneOf(
            LogonFacts.OUTCOME,
            LogonOutcome.DISCONNECTED,
            LogonOutcome.LOOPING,
            LogonOutcome.SILENT,
            LogonOutcome.MALFORMED),
        oneOf(SessionFacts.OUTCOME, SessionOutcome.DISCONNECTED, SessionOutcome.MALFORMED),
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.INTERNAL_ERROR,
            Codes.INVALID_DEVICE_STATE,
            Codes.CTX_RESPONSE_ERROR,
            Codes.INVALID_TOKEN,
            Codes.MESSAGE_ALTERED,
            Codes.OUT_OF_SEQUENCE,
            Codes.INCOMPLETE_MESSAGE,
            Codes.ENCRYPT_FAILURE,
            Codes.DECRYPT_FAILURE),
        oneOf(LicenseFacts.ERROR, Codes.ERR_INVALID_MAC, Codes.ERR_INVALID_MESSAGE_LEN),
        oneOf(
            ConnectFacts.ERROR_INFO,
            Codes.LICENSE_BAD_CLIENT_MSG,
            Codes.LICENSE_CLIENT_ENDED_PROTOCOL),
        oneOf(
            ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.ENCRYPTION, ErrorInfoFamily.DISPLAY_DRIVER));
  }

  @Override
  public Condition ruledOutBy() {
    return oneOf(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.SESSION, ErrorInfoFamily.BROKER);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UPGRADE_CLIENT, Remedies.LOWER_GRAPHICS);
  }
}

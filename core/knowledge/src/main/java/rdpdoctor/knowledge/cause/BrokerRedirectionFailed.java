package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The host belongs to a farm, and its connection broker finds no place for the client.
 *
 * <p>The Set Error Info codes from 0x400 on ([MS-RDPBCGR] 2.2.5.1.1) are used for nothing else.
 * ERRINFO 9 is also sent to a user without the right to sign in and only points here.
 */
public final class BrokerRedirectionFailed implements Cause {

  @Override
  public String id() {
    return "broker-redirection-failed";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return is(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.BROKER);
  }

  @Override
  public Condition suspectedBy() {
    return is(ConnectFacts.ERROR_INFO, Codes.INSUFFICIENT_PRIVILEGES);
  }

  @Override
  public Condition ruledOutBy() {
    return oneOf(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.LICENSING, ErrorInfoFamily.PROTOCOL);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONNECT_BYPASSING_BROKER);
  }
}

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
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The account may not access this computer from the network, which is how NLA checks it before
 * there is a session.
 *
 * <p>Without NLA the right plays no part.
 */
public final class UserLacksNetworkLogonRight implements Cause {

  @Override
  public String id() {
    return "user-lacks-network-logon-right";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        oneOf(
            SignInHostFacts.NETWORK_RIGHT,
            RightStanding.MISSING,
            RightStanding.DENIED,
            RightStanding.NOBODY_HAS_IT,
            RightStanding.DENIED_TO_ALL),
        Observed.nlaRequired());
  }

  @Override
  public Condition suspectedBy() {
    return oneOf(
        AuthenticateFacts.ERROR_CODE,
        Codes.LOGON_TYPE_NOT_GRANTED,
        Codes.NETWORK_ACCESS_DENIED,
        Codes.LOGON_DENIED);
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SignInHostFacts.NETWORK_RIGHT, RightStanding.GRANTED),
        Observed.credSspNotUsed(),
        Observed.credentialsAccepted());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.GRANT_NETWORK_LOGON_RIGHT);
  }
}

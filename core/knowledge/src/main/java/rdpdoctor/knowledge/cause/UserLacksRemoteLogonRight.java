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
import rdpdoctor.diagnosis.facts.AuthorizeFacts;
import rdpdoctor.diagnosis.facts.AuthorizeOutcome;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The credentials are right, and the account may not sign in through Remote Desktop Services.
 *
 * <p>AUTHZ_ACCESS_DENIED in the early user authorization result ([MS-RDPBCGR] 2.2.10.2) proves it,
 * though not whether the right is missing or denied. STATUS_LOGON_TYPE_NOT_GRANTED may mean the
 * right to sign in from the network, and ERRINFO 9 also a farm token that is missing, so these only
 * point here.
 */
public final class UserLacksRemoteLogonRight implements Cause {

  @Override
  public String id() {
    return "user-lacks-remote-logon-right";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(AuthenticateFacts.EARLY_USER_AUTHORIZATION, Codes.AUTHZ_ACCESS_DENIED),
        is(SignInHostFacts.REMOTE_RIGHT, RightStanding.NOBODY_HAS_IT),
        all(
            is(SignInHostFacts.REMOTE_RIGHT, RightStanding.MISSING),
            any(
                is(SignInHostFacts.REMOTE_DESKTOP_USER, true),
                is(SignInHostFacts.ADMINISTRATOR, true))));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.LOGON_TYPE_NOT_GRANTED,
            Codes.LOGON_NOT_GRANTED,
            Codes.ACCESS_DENIED),
        is(ConnectFacts.ERROR_INFO, Codes.INSUFFICIENT_PRIVILEGES),
        oneOf(LogonFacts.NOTIFICATION, Codes.NO_PERMISSION, Codes.LOGON_ACCESS_DENIED),
        is(AuthorizeFacts.OUTCOME, AuthorizeOutcome.UNANSWERED));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.remoteLogonGranted(), is(SignInHostFacts.REMOTE_RIGHT, RightStanding.GRANTED));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ADD_USER_TO_RDU, Remedies.GRANT_REMOTE_LOGON_RIGHT);
  }
}

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
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The right to sign in remotely is denied to the account or to one of its groups, often by a
 * hardening policy. A denial wins over every grant.
 *
 * <p>Where it is denied to everybody who has it, nobody needs to be named.
 */
public final class UserDeniedRemoteLogonRight implements Cause {

  @Override
  public String id() {
    return "user-denied-remote-logon-right";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return is(SignInHostFacts.REMOTE_DENIED, true);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.LOGON_TYPE_NOT_GRANTED, Codes.LOGON_NOT_GRANTED),
        is(ConnectFacts.ERROR_INFO, Codes.INSUFFICIENT_PRIVILEGES));
  }

  @Override
  public Condition ruledOutBy() {
    return any(is(SignInHostFacts.REMOTE_DENIED, false), Observed.remoteLogonGranted());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.REMOVE_DENY_REMOTE_LOGON_RIGHT);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The account may sign in, but not at this hour, or not from this workstation.
 *
 * <p>Those two have codes of their own. STATUS_ACCOUNT_RESTRICTION also stands for a blank password
 * and for Protected Users who came by NTLM, so it only points here.
 */
public final class AccountRestriction implements Cause {

  @Override
  public String id() {
    return "account-restriction";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return oneOf(
        AuthenticateFacts.ERROR_CODE, Codes.INVALID_LOGON_HOURS, Codes.INVALID_WORKSTATION);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_RESTRICTION, Codes.LOGON_DENIED),
        oneOf(SignInFacts.KERBEROS_ERROR, Codes.POLICY, Codes.CLIENT_REVOKED));
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.credentialsAccepted();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.LIFT_ACCOUNT_RESTRICTION);
  }
}

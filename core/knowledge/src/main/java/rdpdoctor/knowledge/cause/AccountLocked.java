package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Concern;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The account is locked out after too many wrong passwords, often from a saved one that went stale
 * elsewhere.
 *
 * <p>STATUS_ACCOUNT_LOCKED_OUT at sign-in proves it; nothing else shows it from outside, and no
 * further attempt should be made to find out.
 */
public final class AccountLocked implements Cause {

  @Override
  public String id() {
    return "account-locked";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_LOCKED_OUT),
        is(SignInHostFacts.LOCKED, Concern.THE_USER));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SignInHostFacts.LOCKED, Concern.SOMEBODY),
        is(SignInFacts.KERBEROS_ERROR, Codes.CLIENT_REVOKED));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.credentialsAccepted(), is(SignInHostFacts.LOCKED, Concern.NOBODY));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UNLOCK_ACCOUNT);
  }
}

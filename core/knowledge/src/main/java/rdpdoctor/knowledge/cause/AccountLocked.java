package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
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
    return is(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_LOCKED_OUT);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.credentialsAccepted();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UNLOCK_ACCOUNT);
  }
}

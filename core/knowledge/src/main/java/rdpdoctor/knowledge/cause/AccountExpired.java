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
 * The account itself, not its password, has passed its expiry date.
 *
 * <p>STATUS_ACCOUNT_EXPIRED at sign-in proves it; without a sign-in nothing shows it.
 */
public final class AccountExpired implements Cause {

  @Override
  public String id() {
    return "account-expired";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return is(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_EXPIRED);
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
    return List.of(Remedies.EXTEND_ACCOUNT);
  }
}

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
    return any(
        is(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_EXPIRED),
        is(SignInHostFacts.EXPIRED, Concern.THE_USER),
        is(SignInFacts.KERBEROS_ERROR, Codes.NAME_EXP));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(SignInHostFacts.EXPIRED, Concern.SOMEBODY),
        is(SignInFacts.KERBEROS_ERROR, Codes.CLIENT_REVOKED));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.credentialsAccepted(), is(SignInHostFacts.EXPIRED, Concern.NOBODY));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.EXTEND_ACCOUNT);
  }
}

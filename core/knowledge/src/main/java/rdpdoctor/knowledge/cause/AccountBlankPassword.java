package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
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
 * The account has no password, and Windows lets such an account sign in at the console only.
 *
 * <p>STATUS_ACCOUNT_RESTRICTION fits, but every other restriction answers the same: it takes a
 * blank password that was really sent to confirm it.
 */
public final class AccountBlankPassword implements Cause {

  @Override
  public String id() {
    return "account-blank-password";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        all(
            is(SignInHostFacts.PASSWORD_BLANK, Concern.THE_USER),
            is(SignInHostFacts.BLANK_PASSWORDS_LIMITED, true)),
        all(
            is(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_RESTRICTION),
            is(SignInFacts.BLANK_PASSWORD, true)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        all(
            is(SignInHostFacts.PASSWORD_BLANK, Concern.SOMEBODY),
            is(SignInHostFacts.BLANK_PASSWORDS_LIMITED, true)),
        is(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_RESTRICTION));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SignInHostFacts.PASSWORD_BLANK, Concern.NOBODY),
        is(SignInHostFacts.BLANK_PASSWORDS_LIMITED, false),
        Observed.credentialsAccepted(),
        is(SignInFacts.BLANK_PASSWORD, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.SET_ACCOUNT_PASSWORD);
  }
}

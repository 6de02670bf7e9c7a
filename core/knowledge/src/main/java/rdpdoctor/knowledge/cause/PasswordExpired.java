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
import rdpdoctor.diagnosis.facts.Concern;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The password has expired or must be changed first, and NLA has no way to change it.
 *
 * <p>STATUS_PASSWORD_EXPIRED and STATUS_PASSWORD_MUST_CHANGE prove it. STATUS_PASSWORD_RESTRICTION
 * is about a new password and only points here.
 */
public final class PasswordExpired implements Cause {

  @Override
  public String id() {
    return "password-expired";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.PASSWORD_EXPIRED, Codes.PASSWORD_MUST_CHANGE),
        is(SignInHostFacts.PASSWORD_EXPIRED, Concern.THE_USER),
        is(SignInFacts.KERBEROS_ERROR, Codes.KEY_EXPIRED),
        is(LogonFacts.ERROR, Codes.LOGON_FAILED_UPDATE_PASSWORD));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        is(AuthenticateFacts.ERROR_CODE, Codes.PASSWORD_RESTRICTION),
        is(SignInHostFacts.PASSWORD_EXPIRED, Concern.SOMEBODY));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.credentialsAccepted(), is(SignInHostFacts.PASSWORD_EXPIRED, Concern.NOBODY));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CHANGE_EXPIRED_PASSWORD, Remedies.RESET_PASSWORD);
  }
}

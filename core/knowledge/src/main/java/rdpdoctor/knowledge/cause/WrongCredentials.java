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
 * The user name or the password is wrong, often a stale saved one or one with the wrong domain in
 * front.
 *
 * <p>STATUS_WRONG_PASSWORD and STATUS_NO_SUCH_USER say so, and so does a machine that has no
 * account of the name. STATUS_LOGON_FAILURE hides which of several reasons it was and only points
 * here. A sign-in that reached the early user authorization had the right credentials.
 */
public final class WrongCredentials implements Cause {

  @Override
  public String id() {
    return "wrong-credentials";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.WRONG_PASSWORD, Codes.NO_SUCH_USER),
        is(SignInHostFacts.ACCOUNT_EXISTS, false));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.LOGON_FAILURE,
            Codes.LOGON_DENIED,
            Codes.NO_SUCH_LOGON_SESSION,
            Codes.UNKNOWN_CREDENTIALS),
        is(ConnectFacts.ERROR_INFO, Codes.FRESH_CREDENTIALS_REQUIRED));
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.credentialsAccepted();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RETYPE_CREDENTIALS, Remedies.RESET_PASSWORD);
  }
}

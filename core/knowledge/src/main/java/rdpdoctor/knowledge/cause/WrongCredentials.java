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
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The user name or the password is wrong, often a stale saved one or one with the wrong domain in
 * front.
 *
 * <p>STATUS_WRONG_PASSWORD and STATUS_NO_SUCH_USER say so, and so does a machine that has no
 * account of the name. A KDC says it with KDC_ERR_PREAUTH_FAILED and KDC_ERR_C_PRINCIPAL_UNKNOWN.
 * STATUS_LOGON_FAILURE and a refusal without a code hide which of several reasons it was and only
 * point here. A sign-in that CredSSP finished had the right credentials.
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
        is(SignInHostFacts.ACCOUNT_EXISTS, false),
        oneOf(SignInFacts.KERBEROS_ERROR, Codes.C_PRINCIPAL_UNKNOWN, Codes.PREAUTH_FAILED),
        is(LogonFacts.ERROR, Codes.LOGON_FAILED_BAD_PASSWORD));
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
        is(ConnectFacts.ERROR_INFO, Codes.FRESH_CREDENTIALS_REQUIRED),
        oneOf(SignInFacts.KERBEROS_ERROR, Codes.AP_BAD_INTEGRITY, Codes.WRONG_REALM),
        is(SignInFacts.OUTCOME, AuthenticateOutcome.REFUSED_WITHOUT_REASON));
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

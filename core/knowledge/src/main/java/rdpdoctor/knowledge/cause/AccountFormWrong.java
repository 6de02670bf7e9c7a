package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AccountFit;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The account was named in a form that the server cannot know, for instance with a domain in front
 * although the server is in none.
 *
 * <p>The form alone only points here: a machine outside any domain takes {@code CORP\anna} for an
 * account of its own with that name. Together with a refusal of the credentials it is confirmed. A
 * domain that is not the server's own may be one that it trusts, so it counts only once the
 * credentials were refused.
 */
public final class AccountFormWrong implements Cause {

  @Override
  public String id() {
    return "account-form-wrong";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(SignInFacts.ACCOUNT_FIT, AccountFit.DOMAIN_ACCOUNT_AT_WORKGROUP), unknownCredentials());
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            SignInFacts.ACCOUNT_FIT,
            AccountFit.DOMAIN_ACCOUNT_AT_WORKGROUP,
            AccountFit.MAIL_NAME_AT_WORKGROUP,
            AccountFit.ENTRA),
        all(is(SignInFacts.ACCOUNT_FIT, AccountFit.FOREIGN_DOMAIN), refused()));
  }

  private static Condition unknownCredentials() {
    return oneOf(
        AuthenticateFacts.ERROR_CODE,
        Codes.LOGON_FAILURE,
        Codes.NO_SUCH_USER,
        Codes.NO_SUCH_DOMAIN,
        Codes.NO_LOGON_SERVERS,
        Codes.LOGON_DENIED);
  }

  private static Condition refused() {
    return any(
        unknownCredentials(),
        is(SignInFacts.OUTCOME, AuthenticateOutcome.REFUSED_WITHOUT_REASON),
        is(SignInFacts.KERBEROS, KerberosOutcome.KDC_NOT_FOUND));
  }

  @Override
  public Condition ruledOutBy() {
    return any(is(SignInFacts.ACCOUNT_FIT, AccountFit.FITS), Observed.credentialsAccepted());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RETYPE_CREDENTIALS, Remedies.LOGIN_WITH_LOCAL_ACCOUNT);
  }
}

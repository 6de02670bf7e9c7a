package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AccountFit;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class AccountFormWrongTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new AccountFormWrong();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInFacts.ACCOUNT_FIT, AccountFit.DOMAIN_ACCOUNT_AT_WORKGROUP)
        .and(AuthenticateFacts.ERROR_CODE, Codes.LOGON_FAILURE)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInFacts.ACCOUNT_FIT, AccountFit.FITS)
        .and(AuthenticateFacts.ERROR_CODE, Codes.LOGON_FAILURE)
        .facts();
  }

  @Test
  void the_form_alone_points_here() {
    assertSuspected(
        TestFacts.where(SignInFacts.ACCOUNT_FIT, AccountFit.DOMAIN_ACCOUNT_AT_WORKGROUP).facts());
    assertSuspected(
        TestFacts.where(SignInFacts.ACCOUNT_FIT, AccountFit.MAIL_NAME_AT_WORKGROUP).facts());
    assertSuspected(TestFacts.where(SignInFacts.ACCOUNT_FIT, AccountFit.ENTRA).facts());
  }

  @Test
  void another_domain_may_be_a_trusted_one_until_the_credentials_are_refused() {
    assertUndecided(
        TestFacts.where(SignInFacts.ACCOUNT_FIT, AccountFit.FOREIGN_DOMAIN).facts(),
        AuthenticateFacts.ERROR_CODE);
    assertSuspected(
        TestFacts.where(SignInFacts.ACCOUNT_FIT, AccountFit.FOREIGN_DOMAIN)
            .and(AuthenticateFacts.ERROR_CODE, Codes.NO_SUCH_USER)
            .facts());
  }

  @Test
  void an_account_of_the_machine_with_that_name_may_be_taken_and_rules_it_out() {
    assertRuledOut(
        TestFacts.where(SignInFacts.ACCOUNT_FIT, AccountFit.DOMAIN_ACCOUNT_AT_WORKGROUP)
            .and(SignInFacts.OUTCOME, AuthenticateOutcome.SIGNED_IN)
            .facts());
  }
}

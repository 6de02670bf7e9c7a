package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Concern;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class AccountExpiredTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new AccountExpired();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_EXPIRED).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.PASSWORD_EXPIRED).facts();
  }

  @Test
  void accepted_credentials_rule_it_out() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.EARLY_USER_AUTHORIZATION, Codes.AUTHZ_SUCCESS).facts());
  }

  @Test
  void the_machine_says_it_of_the_account_that_signs_in() {
    assertConfirmed(TestFacts.where(SignInHostFacts.EXPIRED, Concern.THE_USER).facts());
  }

  @Test
  void an_account_that_may_sign_in_points_here_while_nobody_is_named() {
    assertSuspected(TestFacts.where(SignInHostFacts.EXPIRED, Concern.SOMEBODY).facts());
  }

  @Test
  void the_account_that_signs_in_has_no_such_trouble() {
    assertRuledOut(TestFacts.where(SignInHostFacts.EXPIRED, Concern.NOBODY).facts());
  }
}

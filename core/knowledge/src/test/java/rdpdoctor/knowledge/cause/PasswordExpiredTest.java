package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Concern;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class PasswordExpiredTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new PasswordExpired();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.PASSWORD_MUST_CHANGE).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_EXPIRED).facts();
  }

  @Test
  void an_expired_password_confirms_it() {
    assertConfirmed(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.PASSWORD_EXPIRED).facts());
  }

  @Test
  void a_password_restriction_points_here() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.PASSWORD_RESTRICTION).facts());
  }

  @Test
  void the_machine_says_it_of_the_account_that_signs_in() {
    assertConfirmed(TestFacts.where(SignInHostFacts.PASSWORD_EXPIRED, Concern.THE_USER).facts());
  }

  @Test
  void an_account_that_may_sign_in_points_here_while_nobody_is_named() {
    assertSuspected(TestFacts.where(SignInHostFacts.PASSWORD_EXPIRED, Concern.SOMEBODY).facts());
  }

  @Test
  void the_account_that_signs_in_has_no_such_trouble() {
    assertRuledOut(TestFacts.where(SignInHostFacts.PASSWORD_EXPIRED, Concern.NOBODY).facts());
  }
}

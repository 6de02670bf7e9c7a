package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class WrongCredentialsTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new WrongCredentials();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.WRONG_PASSWORD).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_LOCKED_OUT).facts();
  }

  @Test
  void a_machine_without_such_an_account_lets_nobody_in_under_its_name() {
    assertConfirmed(TestFacts.where(SignInHostFacts.ACCOUNT_EXISTS, false).facts());
  }

  @Test
  void a_logon_failure_hides_its_reason() {
    assertSuspected(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.LOGON_FAILURE).facts());
  }

  @Test
  void a_user_who_lacks_a_right_had_the_right_password() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.EARLY_USER_AUTHORIZATION, Codes.AUTHZ_ACCESS_DENIED)
            .facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class AccountDisabledTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new AccountDisabled();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_DISABLED).facts();
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
  void a_user_who_lacks_a_right_has_an_enabled_account() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.EARLY_USER_AUTHORIZATION, Codes.AUTHZ_ACCESS_DENIED)
            .facts());
  }
}

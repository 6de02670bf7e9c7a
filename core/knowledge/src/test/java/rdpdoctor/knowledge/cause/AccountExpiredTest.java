package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
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
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class AccountRestrictionTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new AccountRestriction();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.INVALID_LOGON_HOURS).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.LOGON_TYPE_NOT_GRANTED).facts();
  }

  @Test
  void a_general_restriction_has_other_explanations() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_RESTRICTION).facts());
  }
}

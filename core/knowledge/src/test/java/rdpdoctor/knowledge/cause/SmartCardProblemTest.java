package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class SmartCardProblemTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new SmartCardProblem();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.SMARTCARD_WRONG_PIN).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.WRONG_PASSWORD).facts();
  }

  @Test
  void a_failed_pkinit_exchange_points_here() {
    assertSuspected(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.PKINIT_FAILURE).facts());
  }

  @Test
  void accepted_credentials_rule_it_out() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.EARLY_USER_AUTHORIZATION, Codes.AUTHZ_SUCCESS).facts());
  }
}

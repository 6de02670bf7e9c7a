package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class AccountLockedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new AccountLocked();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_LOCKED_OUT).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_DISABLED).facts();
  }

  @Test
  void without_a_sign_in_it_stays_open() {
    assertUndecided(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED).facts(),
        AuthenticateFacts.ERROR_CODE);
  }
}

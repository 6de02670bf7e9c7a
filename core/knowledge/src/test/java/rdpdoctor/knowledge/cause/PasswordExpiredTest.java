package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
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
}

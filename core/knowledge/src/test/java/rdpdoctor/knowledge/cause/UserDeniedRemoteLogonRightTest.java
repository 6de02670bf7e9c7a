package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class UserDeniedRemoteLogonRightTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new UserDeniedRemoteLogonRight();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInHostFacts.REMOTE_DENIED, true).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInHostFacts.REMOTE_DENIED, false).facts();
  }

  @Test
  void a_code_of_the_sign_in_points_here() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.LOGON_TYPE_NOT_GRANTED).facts());
  }

  @Test
  void a_right_that_is_granted_may_be_denied_all_the_same() {
    assertConfirmed(
        TestFacts.where(SignInHostFacts.REMOTE_RIGHT, RightStanding.GRANTED)
            .and(SignInHostFacts.REMOTE_DENIED, true)
            .facts());
  }
}

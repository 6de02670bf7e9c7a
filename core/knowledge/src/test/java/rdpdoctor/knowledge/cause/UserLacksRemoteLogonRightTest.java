package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class UserLacksRemoteLogonRightTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new UserLacksRemoteLogonRight();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.EARLY_USER_AUTHORIZATION, Codes.AUTHZ_ACCESS_DENIED)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.EARLY_USER_AUTHORIZATION, Codes.AUTHZ_SUCCESS).facts();
  }

  @Test
  void a_logon_type_that_is_not_granted_may_be_the_network_one() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.LOGON_TYPE_NOT_GRANTED).facts());
  }

  @Test
  void insufficient_privileges_may_be_a_missing_farm_token() {
    assertSuspected(
        TestFacts.where(ConnectFacts.ERROR_INFO, Codes.INSUFFICIENT_PRIVILEGES).facts());
  }

  @Test
  void a_right_that_nobody_has_needs_no_name() {
    assertConfirmed(
        TestFacts.where(SignInHostFacts.REMOTE_RIGHT, RightStanding.NOBODY_HAS_IT).facts());
  }

  @Test
  void a_member_of_the_group_that_lost_the_right_lacks_it() {
    assertConfirmed(
        TestFacts.where(SignInHostFacts.REMOTE_RIGHT, RightStanding.MISSING)
            .and(SignInHostFacts.REMOTE_DESKTOP_USER, true)
            .facts());
  }

  @Test
  void a_right_that_is_granted_rules_it_out() {
    assertRuledOut(TestFacts.where(SignInHostFacts.REMOTE_RIGHT, RightStanding.GRANTED).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
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
}

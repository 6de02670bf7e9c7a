package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class SelectiveAuthenticationTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new SelectiveAuthentication();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.AUTHENTICATION_FIREWALL_FAILED)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.LOGON_FAILURE).facts();
  }

  @Test
  void a_workgroup_machine_has_no_trust() {
    assertRuledOut(TestFacts.where(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class KerberosSpnProblemTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new KerberosSpnProblem();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(HostFacts.SPN_MISSING, true)
        .and(AuthenticateFacts.ERROR_CODE, Codes.TARGET_UNKNOWN)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(HostFacts.SPN_MISSING, true)
        .and(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED)
        .facts();
  }

  @Test
  void the_code_alone_points_here() {
    assertSuspected(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.WRONG_PRINCIPAL).facts());
  }

  @Test
  void a_server_without_nla_rules_it_out() {
    assertRuledOut(
        TestFacts.where(HostFacts.SPN_MISSING, true)
            .and(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED)
            .facts());
  }
}

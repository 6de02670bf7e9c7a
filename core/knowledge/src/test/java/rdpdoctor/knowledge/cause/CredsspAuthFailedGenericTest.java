package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CredsspAuthFailedGenericTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CredsspAuthFailedGeneric();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CLOSED).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED).facts();
  }

  @Test
  void a_token_that_the_server_does_not_like_points_here() {
    assertSuspected(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.INVALID_TOKEN).facts());
  }

  @Test
  void a_server_without_nla_rules_it_out() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
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
  void a_server_without_nla_rules_it_out_once_nothing_fails_in_the_session() {
    assertUndecided(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED).facts(),
        LogonFacts.OUTCOME);
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED)
            .and(LogonFacts.OUTCOME, LogonOutcome.ACTIVE)
            .facts());
    assertSuspected(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED)
            .and(LogonFacts.OUTCOME, LogonOutcome.ERROR)
            .and(LogonFacts.ERROR, Codes.LOGON_FAILED_OTHER)
            .facts());
  }

  @Test
  void a_refusal_behind_the_credentials_without_a_code_points_here() {
    assertSuspected(
        TestFacts.where(SignInFacts.OUTCOME, AuthenticateOutcome.REFUSED_WITHOUT_REASON).facts());
  }

  @Test
  void a_code_points_here_only_where_nobody_knows_it() {
    TestFacts refused = TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.ERROR_CODE);
    assertUndecided(refused.facts(), AuthenticateFacts.ERROR_CODE_NAMED);
    assertSuspected(refused.and(AuthenticateFacts.ERROR_CODE_NAMED, false).facts());
  }
}

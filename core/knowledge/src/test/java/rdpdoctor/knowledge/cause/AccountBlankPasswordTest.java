package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Concern;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class AccountBlankPasswordTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new AccountBlankPassword();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInHostFacts.PASSWORD_BLANK, Concern.THE_USER)
        .and(SignInHostFacts.BLANK_PASSWORDS_LIMITED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInHostFacts.PASSWORD_BLANK, Concern.THE_USER)
        .and(SignInHostFacts.BLANK_PASSWORDS_LIMITED, false)
        .facts();
  }

  @Test
  void an_account_without_one_points_here_while_nobody_is_named() {
    assertSuspected(
        TestFacts.where(SignInHostFacts.PASSWORD_BLANK, Concern.SOMEBODY)
            .and(SignInHostFacts.BLANK_PASSWORDS_LIMITED, true)
            .facts());
  }

  @Test
  void the_code_of_a_restriction_has_other_explanations() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_RESTRICTION).facts());
  }

  @Test
  void that_code_for_a_password_that_is_blank_confirms_it_and_for_another_rules_it_out() {
    assertConfirmed(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_RESTRICTION)
            .and(SignInFacts.BLANK_PASSWORD, true)
            .facts());
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.ACCOUNT_RESTRICTION)
            .and(SignInFacts.BLANK_PASSWORD, false)
            .facts());
  }

  @Test
  void a_password_rules_it_out() {
    assertRuledOut(
        TestFacts.where(SignInHostFacts.PASSWORD_BLANK, Concern.NOBODY)
            .and(SignInHostFacts.BLANK_PASSWORDS_LIMITED, true)
            .facts());
  }
}

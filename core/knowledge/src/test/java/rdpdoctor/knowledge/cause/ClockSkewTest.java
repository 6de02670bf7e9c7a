package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ClockReading;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ClockSkewTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ClockSkew();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.CLOCK, ClockReading.SKEWED)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.CLOCK, ClockReading.SKEWED)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP)
        .facts();
  }

  @Test
  void the_code_of_a_sign_in_confirms_it() {
    assertConfirmed(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.TIME_SKEW).facts());
  }

  @Test
  void clocks_that_agree_rule_it_out() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.CLOCK, ClockReading.WITHIN_LIMIT)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .facts());
  }
}

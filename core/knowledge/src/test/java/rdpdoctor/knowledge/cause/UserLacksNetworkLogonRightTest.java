package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class UserLacksNetworkLogonRightTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new UserLacksNetworkLogonRight();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInHostFacts.NETWORK_RIGHT, RightStanding.MISSING)
        .and(SecurityHostFacts.NLA_REQUIRED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInHostFacts.NETWORK_RIGHT, RightStanding.MISSING)
        .and(SecurityHostFacts.NLA_REQUIRED, false)
        .facts();
  }

  @Test
  void a_denial_is_enough() {
    assertConfirmed(
        TestFacts.where(SignInHostFacts.NETWORK_RIGHT, RightStanding.DENIED)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .facts());
  }

  @Test
  void a_right_that_nobody_has_needs_no_name() {
    assertConfirmed(
        TestFacts.where(SignInHostFacts.NETWORK_RIGHT, RightStanding.NOBODY_HAS_IT)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .facts());
  }

  @Test
  void a_right_that_is_granted_rules_it_out() {
    assertRuledOut(
        TestFacts.where(SignInHostFacts.NETWORK_RIGHT, RightStanding.GRANTED)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .facts());
  }
}

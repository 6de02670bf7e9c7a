package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class UserNotInRduTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new UserNotInRdu();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInHostFacts.REMOTE_DESKTOP_USER, false)
        .and(SignInHostFacts.ADMINISTRATOR, false)
        .and(SignInHostFacts.REMOTE_RIGHT, RightStanding.MISSING)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInHostFacts.REMOTE_DESKTOP_USER, false)
        .and(SignInHostFacts.ADMINISTRATOR, true)
        .and(SignInHostFacts.REMOTE_RIGHT, RightStanding.GRANTED)
        .facts();
  }

  @Test
  void a_right_of_its_own_will_do() {
    assertRuledOut(
        TestFacts.where(SignInHostFacts.REMOTE_DESKTOP_USER, false)
            .and(SignInHostFacts.ADMINISTRATOR, false)
            .and(SignInHostFacts.REMOTE_RIGHT, RightStanding.GRANTED)
            .facts());
  }

  @Test
  void a_member_without_the_right_is_another_matter() {
    assertRuledOut(
        TestFacts.where(SignInHostFacts.REMOTE_DESKTOP_USER, true)
            .and(SignInHostFacts.REMOTE_RIGHT, RightStanding.MISSING)
            .facts());
  }

  @Test
  void a_right_that_nobody_has_is_missing_too() {
    assertConfirmed(
        TestFacts.where(SignInHostFacts.REMOTE_DESKTOP_USER, false)
            .and(SignInHostFacts.ADMINISTRATOR, false)
            .and(SignInHostFacts.REMOTE_RIGHT, RightStanding.NOBODY_HAS_IT)
            .facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ListenerAdmission;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ListenerPermissionsDenyUserTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ListenerPermissionsDenyUser();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.NOBODY).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.USERS).facts();
  }

  @Test
  void administrators_only_shuts_out_a_user() {
    assertConfirmed(
        TestFacts.where(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.ADMINISTRATORS_ONLY)
            .and(SignInHostFacts.ADMINISTRATOR, false)
            .facts());
  }

  @Test
  void administrators_only_lets_an_administrator_in() {
    assertRuledOut(
        TestFacts.where(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.ADMINISTRATORS_ONLY)
            .and(SignInHostFacts.ADMINISTRATOR, true)
            .facts());
  }

  @Test
  void a_listener_for_some_points_here() {
    assertSuspected(
        TestFacts.where(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.SELECTED).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class RestrictedAdminMismatchTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new RestrictedAdminMismatch();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecurityHostFacts.RESTRICTED_ADMIN_ACCEPTED, false)
        .and(SecurityHostFacts.CLIENT_WANTS_RESTRICTED_ADMIN, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecurityHostFacts.RESTRICTED_ADMIN_ACCEPTED, false)
        .and(SecurityHostFacts.CLIENT_WANTS_RESTRICTED_ADMIN, false)
        .facts();
  }

  @Test
  void the_default_is_no_fault() {
    assertUndecided(
        TestFacts.where(SecurityHostFacts.RESTRICTED_ADMIN_ACCEPTED, false).facts(),
        SecurityHostFacts.CLIENT_WANTS_RESTRICTED_ADMIN);
  }
}

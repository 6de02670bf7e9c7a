package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NtlmLevelMismatchTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NtlmLevelMismatch();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecurityHostFacts.LM_COMPATIBILITY_LEVEL, 5)
        .and(SecurityHostFacts.CLIENT_SENDS_NTLM_V1, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecurityHostFacts.LM_COMPATIBILITY_LEVEL, 3)
        .and(SecurityHostFacts.CLIENT_SENDS_NTLM_V1, true)
        .facts();
  }

  @Test
  void a_password_that_is_refused_at_that_level_points_here() {
    assertSuspected(
        TestFacts.where(SecurityHostFacts.LM_COMPATIBILITY_LEVEL, 5)
            .and(AuthenticateFacts.ERROR_CODE, Codes.LOGON_FAILURE)
            .facts());
  }

  @Test
  void the_level_alone_is_no_fault() {
    assertUndecided(
        TestFacts.where(SecurityHostFacts.LM_COMPATIBILITY_LEVEL, 5).facts(),
        SecurityHostFacts.CLIENT_SENDS_NTLM_V1);
  }
}

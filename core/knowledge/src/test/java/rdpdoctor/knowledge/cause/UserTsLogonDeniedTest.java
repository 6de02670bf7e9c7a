package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class UserTsLogonDeniedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new UserTsLogonDenied();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInHostFacts.SESSION_HOST_DENIED, true)
        .and(SessionHostFacts.SESSION_HOST, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInHostFacts.SESSION_HOST_DENIED, true)
        .and(SessionHostFacts.SESSION_HOST, false)
        .facts();
  }

  @Test
  void a_session_host_alone_decides_nothing() {
    assertUndecided(
        TestFacts.where(SessionHostFacts.SESSION_HOST, true).facts(),
        SignInHostFacts.SESSION_HOST_DENIED);
  }
}

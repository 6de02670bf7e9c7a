package rdpdoctor.knowledge.cause;

import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class UserConfigSlowFromDcTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new UserConfigSlowFromDc();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.USER_SETTINGS_SLOW_LOGGED, true)
        .and(SessionHostFacts.USER_SETTINGS_LOCAL, false)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.USER_SETTINGS_SLOW_LOGGED, true)
        .and(SessionHostFacts.USER_SETTINGS_LOCAL, true)
        .facts();
  }
}

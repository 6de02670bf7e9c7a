package rdpdoctor.knowledge.cause;

import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class SessionStaleTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new SessionStale();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.STATE_ERROR_LOGGED, true).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.STATE_ERROR_LOGGED, false).facts();
  }
}

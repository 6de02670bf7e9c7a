package rdpdoctor.knowledge.cause;

import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ProfileFailureTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ProfileFailure();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.PROFILE_ERROR_LOGGED, true).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.PROFILE_ERROR_LOGGED, false).facts();
  }
}

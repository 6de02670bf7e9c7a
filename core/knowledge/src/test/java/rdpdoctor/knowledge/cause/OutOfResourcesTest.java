package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class OutOfResourcesTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new OutOfResources();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.RESOURCES_SHORT_LOGGED, true).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.RESOURCES_SHORT_LOGGED, false).facts();
  }

  @Test
  void the_server_says_so_to_the_client() {
    assertConfirmed(TestFacts.where(ConnectFacts.ERROR_INFO, Codes.OUT_OF_MEMORY).facts());
  }
}

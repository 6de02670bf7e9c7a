package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class BrokerRedirectionFailedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new BrokerRedirectionFailed();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.BROKER).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.LICENSING).facts();
  }

  @Test
  void insufficient_privileges_may_be_a_missing_farm_token() {
    assertSuspected(
        TestFacts.where(ConnectFacts.ERROR_INFO, Codes.INSUFFICIENT_PRIVILEGES).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class LicenseNoneLeftTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new LicenseNoneLeft();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(LicenseFacts.OUTCOME, LicenseOutcome.DENIED)
        .and(ConnectFacts.ERROR_INFO, Codes.LICENSE_NO_LICENSE)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(LicenseFacts.OUTCOME, LicenseOutcome.VALID_CLIENT).facts();
  }

  @Test
  void an_invalid_client_may_also_have_a_damaged_store() {
    assertSuspected(
        TestFacts.where(LicenseFacts.OUTCOME, LicenseOutcome.ERROR)
            .and(LicenseFacts.ERROR, Codes.ERR_INVALID_CLIENT)
            .facts());
  }
}

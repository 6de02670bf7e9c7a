package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class HelperServiceDisabledTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new HelperServiceDisabled();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ServiceFacts.HELPER_DISABLED, true)
        .and(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ServiceFacts.HELPER_DISABLED, false)
        .and(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY)
        .facts();
  }

  @Test
  void a_disabled_helper_alone_points_here() {
    assertSuspected(TestFacts.where(ServiceFacts.HELPER_DISABLED, true).facts());
  }
}

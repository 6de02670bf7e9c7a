package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.CertificateValidity;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CertificateExpiredTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CertificateExpired();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.CERTIFICATE_VALIDITY, CertificateValidity.EXPIRED).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.CERTIFICATE_VALIDITY, CertificateValidity.VALID).facts();
  }

  @Test
  void a_client_that_refuses_such_servers_confirms_it() {
    assertConfirmed(
        TestFacts.where(SecureFacts.CERTIFICATE_VALIDITY, CertificateValidity.EXPIRED)
            .and(ClientFacts.REFUSES_UNTRUSTED_SERVER, true)
            .facts());
  }

  @Test
  void a_certificate_of_the_future_is_not_expired() {
    assertRuledOut(
        TestFacts.where(SecureFacts.CERTIFICATE_VALIDITY, CertificateValidity.NOT_YET_VALID)
            .facts());
  }
}

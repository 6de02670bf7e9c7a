package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CertificateCannotBeCreatedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CertificateCannotBeCreated();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY)
        .and(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY)
        .and(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS, false)
        .facts();
  }

  @Test
  void tls_that_dies_before_the_server_hello_points_here() {
    assertSuspected(TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY).facts());
  }

  @Test
  void a_server_that_says_it_has_no_certificate_points_here() {
    assertSuspected(TestFacts.where(ListenFacts.TLS_REFUSAL, Codes.SSL_CERT_NOT_ON_SERVER).facts());
  }

  @Test
  void the_fault_on_the_host_breaks_nothing_while_tls_works() {
    assertRuledOut(
        TestFacts.where(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS, true)
            .and(SecureFacts.TLS_AGREEMENT, TlsAgreement.MODERN)
            .and(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED)
            .facts());
  }

  @Test
  void an_event_without_a_later_success_points_here() {
    assertSuspected(TestFacts.where(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS, true).facts());
  }
}

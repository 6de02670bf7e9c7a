package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CertificatePinInvalidTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CertificatePinInvalid();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY)
        .and(HostFacts.CERTIFICATE_PIN_INVALID, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY)
        .and(HostFacts.CERTIFICATE_PIN_INVALID, false)
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
        TestFacts.where(HostFacts.CERTIFICATE_PIN_INVALID, true)
            .and(SecureFacts.TLS_AGREEMENT, TlsAgreement.MODERN)
            .and(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED)
            .facts());
  }

  @Test
  void a_pin_that_names_no_certificate_points_here() {
    assertSuspected(TestFacts.where(HostFacts.CERTIFICATE_PIN_INVALID, true).facts());
  }

  @Test
  void schannel_confirms_that_the_key_cannot_be_used() {
    assertConfirmed(
        TestFacts.where(HostFacts.CERTIFICATE_PIN_INVALID, true)
            .and(SecurityHostFacts.TLS_KEY_ERROR_LOGGED, true)
            .facts());
  }

  @Test
  void the_service_says_that_it_rejected_it() {
    assertSuspected(TestFacts.where(SecurityHostFacts.PINNED_CERTIFICATE_REJECTED, true).facts());
  }
}

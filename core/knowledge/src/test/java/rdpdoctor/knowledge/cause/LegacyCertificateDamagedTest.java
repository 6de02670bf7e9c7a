package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.CertificateKind;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class LegacyCertificateDamagedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new LegacyCertificateDamaged();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.RDP_CERTIFICATE, CertificateKind.UNREADABLE).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.RDP_CERTIFICATE, CertificateKind.PROPRIETARY)
        .and(SecureFacts.OUTCOME, SecureOutcome.RDP_SECURITY_REFUSED)
        .facts();
  }

  @Test
  void a_server_that_accepts_no_method_points_here() {
    assertSuspected(
        TestFacts.where(SecureFacts.OUTCOME, SecureOutcome.RDP_SECURITY_REFUSED).facts());
  }

  @Test
  void the_damaged_values_do_no_harm_under_tls() {
    assertRuledOut(
        TestFacts.where(HostFacts.LEGACY_CERTIFICATE_DAMAGED, true)
            .and(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED)
            .facts());
  }

  @Test
  void a_host_without_tls_needs_it() {
    assertConfirmed(
        TestFacts.where(HostFacts.LEGACY_CERTIFICATE_DAMAGED, true)
            .and(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
            .and(SecurityHostFacts.NLA_REQUIRED, false)
            .facts());
  }

  @Test
  void under_tls_it_only_points_to_licensing() {
    assertSuspected(
        TestFacts.where(HostFacts.LEGACY_CERTIFICATE_DAMAGED, true)
            .and(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED)
            .facts());
  }
}

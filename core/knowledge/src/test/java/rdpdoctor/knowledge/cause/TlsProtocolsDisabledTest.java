package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ConfiguredTls;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class TlsProtocolsDisabledTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new TlsProtocolsDisabled();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.NO_COMMON_VERSION).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.LEGACY_ONLY)
        .and(ClientFacts.LACKS_LEGACY_TLS, false)
        .facts();
  }

  @Test
  void an_old_server_depends_on_the_client() {
    assertUndecided(
        TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.LEGACY_ONLY).facts(),
        ClientFacts.LACKS_LEGACY_TLS);
  }

  @Test
  void an_old_server_and_a_client_that_refuses_old_versions_confirm_it() {
    assertConfirmed(
        TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.LEGACY_ONLY)
            .and(ClientFacts.LACKS_LEGACY_TLS, true)
            .facts());
  }

  @Test
  void a_handshake_without_any_alert_points_here_too() {
    assertSuspected(TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY).facts());
  }

  @Test
  void a_host_that_wants_tls_and_has_no_version_left_lets_nobody_in() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.TLS, ConfiguredTls.NONE)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .facts());
  }

  @Test
  void a_host_that_can_do_without_tls_is_only_suspected() {
    assertSuspected(
        TestFacts.where(SecurityHostFacts.TLS, ConfiguredTls.NONE)
            .and(SecurityHostFacts.NLA_REQUIRED, false)
            .and(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
            .facts());
  }

  @Test
  void a_host_with_old_versions_does_not_fit_a_client_that_refuses_them() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.TLS, ConfiguredTls.LEGACY_ONLY)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .and(ClientFacts.LACKS_LEGACY_TLS, true)
            .facts());
  }
}

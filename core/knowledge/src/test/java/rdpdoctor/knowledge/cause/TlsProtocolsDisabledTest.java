package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
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
}

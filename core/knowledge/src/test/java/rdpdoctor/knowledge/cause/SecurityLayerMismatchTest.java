package rdpdoctor.knowledge.cause;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Verdict;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class SecurityLayerMismatchTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new SecurityLayerMismatch();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ListenFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
        .and(ClientFacts.REFUSES_RDP_SECURITY, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ListenFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY).facts();
  }

  @Test
  void a_client_without_tls_does_not_fit_a_server_that_requires_it() {
    assertConfirmed(
        TestFacts.where(ListenFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED)
            .and(ClientFacts.LACKS_TLS, true)
            .facts());
  }

  @Test
  void a_server_that_refuses_every_protocol_there_is_points_here() {
    assertSuspected(
        TestFacts.where(ListenFacts.SECURITY_LAYER, SecurityLayerReading.NOTHING_OFFERED)
            .and(ListenFacts.REFUSAL, Codes.SSL_REQUIRED)
            .facts());
  }

  @Test
  void a_server_without_a_certificate_is_another_matter() {
    assertInstanceOf(
        Verdict.Undecided.class,
        verdict(
            TestFacts.where(ListenFacts.SECURITY_LAYER, SecurityLayerReading.NOTHING_OFFERED)
                .and(ListenFacts.REFUSAL, Codes.SSL_CERT_NOT_ON_SERVER)
                .facts()));
  }

  @Test
  void a_host_that_is_configured_without_tls_does_not_fit_a_client_that_insists_on_it() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
            .and(SecurityHostFacts.NLA_REQUIRED, false)
            .and(ClientFacts.REFUSES_RDP_SECURITY, true)
            .facts());
  }

  @Test
  void a_host_that_is_configured_for_nla_does_not_fit_a_client_without_tls() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.NLA_REQUIRED, true)
            .and(ClientFacts.LACKS_TLS, true)
            .facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class EncryptionLevelTooHighTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new EncryptionLevelTooHigh();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH)
        .and(ClientFacts.LACKS_128_BIT, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH)
        .and(SecureFacts.OUTCOME, SecureOutcome.STANDARD_RDP_SECURITY)
        .facts();
  }

  @Test
  void a_low_level_rules_it_out_even_for_a_weak_client() {
    assertRuledOut(
        TestFacts.where(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.LOW)
            .and(ClientFacts.LACKS_128_BIT, true)
            .facts());
  }

  @Test
  void tls_rules_it_out() {
    assertRuledOut(TestFacts.where(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED).facts());
  }

  @Test
  void the_configured_level_counts_without_tls() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
            .and(SecurityHostFacts.NLA_REQUIRED, false)
            .and(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH)
            .and(ClientFacts.LACKS_128_BIT, true)
            .facts());
  }

  @Test
  void under_tls_the_configured_level_decides_nothing() {
    assertUndecided(
        TestFacts.where(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED)
            .and(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH)
            .and(ClientFacts.LACKS_128_BIT, true)
            .facts(),
        SecureFacts.ENCRYPTION_LEVEL);
  }
}

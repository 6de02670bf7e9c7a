package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class SecurityEncryptionInconsistentTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new SecurityEncryptionInconsistent();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED)
        .and(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.LOW)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED)
        .and(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.CLIENT_COMPATIBLE)
        .and(SecurityHostFacts.NLA_REQUIRED, true)
        .facts();
  }

  @Test
  void nla_without_tls_is_half_a_change() {
    assertSuspected(
        TestFacts.where(SecurityHostFacts.NLA_REQUIRED, true)
            .and(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
            .facts());
  }

  @Test
  void nla_that_may_not_be_negotiated_is_half_a_change() {
    assertSuspected(
        TestFacts.where(SecurityHostFacts.NLA_REQUIRED, true)
            .and(SecurityHostFacts.NEGOTIATION_ALLOWED, false)
            .facts());
  }

  @Test
  void windows_says_that_it_corrected_them() {
    assertSuspected(TestFacts.where(SecurityHostFacts.SETTINGS_CORRECTED, true).facts());
  }

  @Test
  void settings_that_agree_rule_it_out() {
    assertRuledOut(
        TestFacts.where(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED)
            .and(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .and(SecurityHostFacts.NEGOTIATION_ALLOWED, true)
            .facts());
  }
}

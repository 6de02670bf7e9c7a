package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
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
}

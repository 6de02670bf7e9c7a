package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class FipsMismatchTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new FipsMismatch();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.FIPS)
        .and(ClientFacts.LACKS_FIPS, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH)
        .and(ClientFacts.LACKS_FIPS, true)
        .facts();
  }

  @Test
  void the_level_alone_is_no_fault() {
    assertUndecided(
        TestFacts.where(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.FIPS).facts(),
        ClientFacts.LACKS_FIPS);
  }

  @Test
  void a_package_mismatch_points_here() {
    assertSuspected(
        TestFacts.where(ConnectFacts.ERROR_INFO, Codes.ENCRYPTION_PACKAGE_MISMATCH).facts());
  }

  @Test
  void fips_without_tls_points_here() {
    assertSuspected(
        TestFacts.where(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
            .and(SecurityHostFacts.NLA_REQUIRED, false)
            .and(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.FIPS)
            .facts());
  }

  @Test
  void a_client_without_fips_confirms_what_is_configured() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY)
            .and(SecurityHostFacts.NLA_REQUIRED, false)
            .and(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.FIPS)
            .and(ClientFacts.LACKS_FIPS, true)
            .facts());
  }
}

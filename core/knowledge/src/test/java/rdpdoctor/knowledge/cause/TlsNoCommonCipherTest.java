package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class TlsNoCommonCipherTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new TlsNoCommonCipher();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.NO_COMMON_CIPHER).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.NO_COMMON_VERSION).facts();
  }

  @Test
  void other_alerts_only_point_here() {
    assertSuspected(TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.OTHER_ALERT).facts());
  }

  @Test
  void an_old_version_that_works_rules_it_out() {
    assertRuledOut(TestFacts.where(SecureFacts.TLS_AGREEMENT, TlsAgreement.LEGACY_ONLY).facts());
  }

  @Test
  void a_policy_that_leaves_no_suite_for_the_certificate_points_here() {
    assertSuspected(TestFacts.where(SecurityHostFacts.CIPHER_POLICY_FITS_NOTHING, true).facts());
  }
}

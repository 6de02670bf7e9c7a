package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class LicenseGraceExpiredTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new LicenseGraceExpired();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(LicensingHostFacts.GRACE_PERIOD_END_LOGGED, true)
        .and(LicensingHostFacts.SERVER_SPECIFIED, false)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(LicensingHostFacts.GRACE_PERIOD_OVER, true)
        .and(LicensingHostFacts.SERVER_SPECIFIED, false)
        .and(LicensingHostFacts.MODE, LicensingMode.REMOTE_ADMINISTRATION)
        .facts();
  }

  @Test
  void an_old_marker_points_here() {
    assertSuspected(
        TestFacts.where(LicensingHostFacts.GRACE_PERIOD_OVER, true)
            .and(LicensingHostFacts.SERVER_SPECIFIED, false)
            .and(LicensingHostFacts.MODE, LicensingMode.PER_USER)
            .facts());
  }

  @Test
  void a_young_marker_rules_it_out() {
    assertRuledOut(
        TestFacts.where(LicensingHostFacts.GRACE_PERIOD_OVER, false)
            .and(LicensingHostFacts.SERVER_SPECIFIED, false)
            .and(LicensingHostFacts.MODE, LicensingMode.PER_USER)
            .facts());
  }
}

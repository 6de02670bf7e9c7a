package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class LicensingModeNotSetTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new LicensingModeNotSet();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(LicensingHostFacts.MODE, LicensingMode.NOT_SET)
        .and(LicensingHostFacts.GRACE_PERIOD_OVER, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(LicensingHostFacts.MODE, LicensingMode.PER_USER)
        .and(LicensingHostFacts.GRACE_PERIOD_OVER, true)
        .facts();
  }

  @Test
  void within_the_grace_period_it_points_here() {
    assertSuspected(
        TestFacts.where(LicensingHostFacts.MODE, LicensingMode.NOT_SET)
            .and(LicensingHostFacts.GRACE_PERIOD_OVER, false)
            .facts());
  }
}

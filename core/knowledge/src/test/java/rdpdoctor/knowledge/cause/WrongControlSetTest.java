package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class WrongControlSetTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new WrongControlSet();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(BootFacts.CONTROL_SET_MISMATCH, false)
        .and(BootFacts.STRAY_SETTINGS, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(BootFacts.CONTROL_SET_MISMATCH, false)
        .and(BootFacts.STRAY_SETTINGS, false)
        .facts();
  }

  @Test
  void another_control_set_for_the_next_start_points_here() {
    assertSuspected(
        TestFacts.where(BootFacts.CONTROL_SET_MISMATCH, true)
            .and(BootFacts.STRAY_SETTINGS, false)
            .facts());
  }
}

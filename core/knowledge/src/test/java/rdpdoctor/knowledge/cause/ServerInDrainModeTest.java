package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.DrainMode;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ServerInDrainModeTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ServerInDrainMode();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.DRAIN_MODE, DrainMode.ON).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.DRAIN_MODE, DrainMode.OFF).facts();
  }

  @Test
  void until_the_restart_is_drain_mode_too() {
    assertConfirmed(TestFacts.where(SessionHostFacts.DRAIN_MODE, DrainMode.UNTIL_RESTART).facts());
  }

  @Test
  void a_denied_connection_has_other_explanations() {
    assertUndecided(
        TestFacts.where(ConnectFacts.ERROR_INFO, Codes.SERVER_DENIED_CONNECTION).facts(),
        SessionHostFacts.DRAIN_MODE);
  }
}

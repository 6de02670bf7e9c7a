package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class PortConflictTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new PortConflict();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL)
        .and(ListenFacts.FOREIGN_SERVICE, ForeignService.SSH)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.RDP).facts();
  }

  @Test
  void silence_after_the_connection_points_here() {
    assertSuspected(TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.SILENT).facts());
  }

  @Test
  void two_listeners_on_one_port_confirm_it() {
    assertConfirmed(TestFacts.where(ListenerHostFacts.PORT_SHARED, true).facts());
  }

  @Test
  void a_logged_address_in_use_points_here() {
    assertSuspected(TestFacts.where(ListenerHostFacts.PORT_IN_USE_LOGGED, true).facts());
  }
}

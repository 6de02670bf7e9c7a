package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class TermserviceHungTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new TermserviceHung();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.SILENT)
        .and(HostFacts.TERM_SERVICE_RUNNING, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.RDP)
        .and(HostFacts.TERM_SERVICE_RUNNING, true)
        .facts();
  }

  @Test
  void silence_after_the_connection_points_here() {
    assertSuspected(TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.SILENT).facts());
  }

  @Test
  void a_service_that_is_stopped_does_not_hang() {
    assertRuledOut(
        TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.SILENT)
            .and(HostFacts.TERM_SERVICE_STOPPED, true)
            .facts());
  }
}

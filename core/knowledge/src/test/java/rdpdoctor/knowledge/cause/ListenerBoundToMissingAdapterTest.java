package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ListenerBoundToMissingAdapterTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ListenerBoundToMissingAdapter();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(HostFacts.LISTENER_ADAPTER_MISSING, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(HostFacts.LISTENER_ADAPTER_MISSING, false)
        .facts();
  }

  @Test
  void a_refused_connection_alone_points_here() {
    assertSuspected(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED).facts());
  }

  @Test
  void a_connection_that_is_not_answered_points_elsewhere() {
    assertUndecided(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT).facts(),
        HostFacts.LISTENER_ADAPTER_MISSING);
  }
}

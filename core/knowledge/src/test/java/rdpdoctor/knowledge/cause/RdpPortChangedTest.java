package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class RdpPortChangedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new RdpPortChanged();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(HostFacts.LISTENER_PORT_DIFFERS, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(HostFacts.LISTENER_PORT_DIFFERS, false)
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
        HostFacts.LISTENER_PORT_DIFFERS);
  }

  @Test
  void another_service_on_the_port_points_here() {
    assertSuspected(TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL).facts());
  }

  @Test
  void another_port_than_the_shipped_one_points_here() {
    assertSuspected(TestFacts.where(HostFacts.LISTENER_PORT, 3390).facts());
  }

  @Test
  void the_shipped_port_rules_it_out() {
    assertRuledOut(TestFacts.where(HostFacts.LISTENER_PORT, 3389).facts());
  }
}

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

class RdpDisabledTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new RdpDisabled();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(HostFacts.CONNECTIONS_DENIED_LOCALLY, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(HostFacts.CONNECTIONS_DENIED_LOCALLY, false)
        .and(HostFacts.CONNECTIONS_DENIED_BY_POLICY, true)
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
        HostFacts.CONNECTIONS_DENIED);
  }

  @Test
  void an_rdp_server_that_answers_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
            .and(ListenFacts.OUTCOME, ListenOutcome.RDP)
            .facts());
  }

  @Test
  void a_policy_that_allows_connections_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
            .and(HostFacts.CONNECTIONS_DENIED, false)
            .facts());
  }
}

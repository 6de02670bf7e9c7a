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

class RdpDisabledByPolicyTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new RdpDisabledByPolicy();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(HostFacts.CONNECTIONS_DENIED_BY_POLICY, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(HostFacts.CONNECTIONS_DENIED_BY_POLICY, false)
        .and(HostFacts.CONNECTIONS_DENIED_LOCALLY, true)
        .facts();
  }

  @Test
  void a_refused_connection_alone_says_nothing_of_a_policy() {
    assertUndecided(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED).facts(),
        HostFacts.CONNECTIONS_DENIED_BY_POLICY);
  }

  @Test
  void an_rdp_server_that_answers_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
            .and(ListenFacts.OUTCOME, ListenOutcome.RDP)
            .facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ListenerConfigurationCorruptTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ListenerConfigurationCorrupt();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ListenerHostFacts.LISTENER_CORRUPT, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED)
        .and(ListenerHostFacts.LISTENER_CORRUPT, false)
        .facts();
  }

  @Test
  void a_refused_connection_alone_leaves_it_open() {
    assertUndecided(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED).facts(),
        ListenerHostFacts.LISTENER_CORRUPT);
  }

  @Test
  void an_rdp_server_that_answers_rules_it_out() {
    assertRuledOut(TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.RDP).facts());
  }
}

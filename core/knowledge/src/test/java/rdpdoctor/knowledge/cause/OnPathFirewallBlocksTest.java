package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class OnPathFirewallBlocksTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new OnPathFirewallBlocks();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.PROHIBITED)
        .and(ClientFacts.WORKS_FROM_ANOTHER_NETWORK, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.PROHIBITED)
        .and(ClientFacts.WORKS_FROM_ANOTHER_NETWORK, false)
        .facts();
  }

  @Test
  void a_filter_that_speaks_up_may_stand_anywhere() {
    assertSuspected(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.PROHIBITED).facts());
  }

  @Test
  void silence_that_depends_on_the_source_may_be_a_security_group() {
    assertSuspected(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
            .and(ClientFacts.WORKS_FROM_ANOTHER_NETWORK, true)
            .facts());
  }

  @Test
  void a_proxy_page_in_place_of_the_server_points_here() {
    assertSuspected(
        TestFacts.where(ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL)
            .and(ListenFacts.FOREIGN_SERVICE, ForeignService.HTTP)
            .facts());
  }

  @Test
  void a_connection_that_is_secured_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
            .and(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED)
            .facts());
  }
}

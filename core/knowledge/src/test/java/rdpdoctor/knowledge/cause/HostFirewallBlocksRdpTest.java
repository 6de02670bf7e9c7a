package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class HostFirewallBlocksRdpTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new HostFirewallBlocksRdp();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(HostFacts.FIREWALL_BLOCKS_PORT, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(HostFacts.FIREWALL_BLOCKS_PORT, false)
        .and(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, false)
        .facts();
  }

  @Test
  void silence_alone_points_here() {
    assertSuspected(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT).facts());
  }

  @Test
  void it_never_answers_that_the_connection_is_prohibited() {
    assertUndecided(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.PROHIBITED).facts(),
        HostFacts.FIREWALL_BLOCKS_PORT);
  }

  @Test
  void a_block_in_some_profile_points_here() {
    assertSuspected(
        TestFacts.where(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, true)
            .and(HostFacts.FIREWALL_BLOCKS_PORT, false)
            .facts());
  }

  @Test
  void rules_that_let_in_everywhere_rule_it_out() {
    assertRuledOut(
        TestFacts.where(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, false)
            .and(HostFacts.FIREWALL_BLOCKS_PORT, false)
            .facts());
  }
}

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

class IpsecBlocksRdpTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new IpsecBlocksRdp();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(HostFacts.IPSEC_REQUIRED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
        .and(ListenFacts.OUTCOME, ListenOutcome.RDP)
        .facts();
  }

  @Test
  void silence_alone_points_here() {
    assertSuspected(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT).facts());
  }

  @Test
  void a_rule_that_demands_ipsec_points_here() {
    assertSuspected(TestFacts.where(HostFacts.IPSEC_REQUIRED, true).facts());
  }
}

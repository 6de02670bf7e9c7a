package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CloudSecurityGroupBlocksTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CloudSecurityGroupBlocks();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(CloudFacts.SECURITY_GROUP_BLOCKS, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(CloudFacts.SECURITY_GROUP_BLOCKS, false)
        .facts();
  }

  @Test
  void silence_alone_points_here() {
    assertSuspected(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT).facts());
  }

  @Test
  void a_refusal_rules_it_out_because_a_security_group_never_refuses() {
    assertRuledOut(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED).facts());
  }
}

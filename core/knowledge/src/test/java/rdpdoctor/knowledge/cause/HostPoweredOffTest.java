package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class HostPoweredOffTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new HostPoweredOff();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(CloudFacts.INSTANCE_STOPPED, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .and(CloudFacts.INSTANCE_STOPPED, false)
        .facts();
  }

  @Test
  void an_address_without_a_neighbour_points_here() {
    assertSuspected(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.NO_NEIGHBOUR).facts());
  }

  @Test
  void a_refusal_may_come_from_a_filter() {
    assertUndecided(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.REFUSED).facts(),
        CloudFacts.INSTANCE_STOPPED);
  }
}

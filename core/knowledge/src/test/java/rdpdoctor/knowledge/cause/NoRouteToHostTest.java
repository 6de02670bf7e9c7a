package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NoRouteToHostTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NoRouteToHost();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.NETWORK_UNREACHABLE).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.NO_NEIGHBOUR).facts();
  }

  @Test
  void a_local_blackhole_route_confirms_it() {
    assertConfirmed(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.BLACKHOLED).facts());
  }

  @Test
  void host_unreachable_may_be_the_last_router_before_a_dead_host() {
    assertSuspected(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.HOST_UNREACHABLE).facts());
  }
}

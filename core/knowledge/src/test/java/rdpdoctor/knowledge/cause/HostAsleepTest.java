package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class HostAsleepTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new HostAsleep();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.NO_NEIGHBOUR)
        .and(HostFacts.WENT_TO_SLEEP, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.NO_NEIGHBOUR)
        .and(HostFacts.MAY_SLEEP, false)
        .facts();
  }

  @Test
  void a_machine_that_may_sleep_is_not_thereby_asleep() {
    assertSuspected(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.NO_NEIGHBOUR)
            .and(HostFacts.MAY_SLEEP, true)
            .facts());
  }

  @Test
  void a_connection_rules_it_out() {
    assertRuledOut(
        TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.CONNECTED)
            .and(HostFacts.MAY_SLEEP, true)
            .facts());
  }

  @Test
  void a_time_out_that_every_desktop_has_is_no_news() {
    assertUndecided(TestFacts.where(HostFacts.MAY_SLEEP, true).facts(), HostFacts.WENT_TO_SLEEP);
  }

  @Test
  void the_entry_into_sleep_as_the_last_power_event_points_here() {
    assertSuspected(TestFacts.where(HostFacts.WENT_TO_SLEEP, true).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class StaleSessionsHoldSlotsTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new StaleSessionsHoldSlots();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED, true).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED, true)
        .and(HostFacts.SESSIONS_AT_LIMIT, false)
        .facts();
  }

  @Test
  void a_host_at_its_limit_confirms_it() {
    assertConfirmed(
        TestFacts.where(SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED, true)
            .and(HostFacts.SESSIONS_AT_LIMIT, true)
            .facts());
  }

  @Test
  void room_for_another_session_rules_it_out() {
    assertRuledOut(TestFacts.where(SessionHostFacts.LIMIT_HELD_BY_DISCONNECTED, false).facts());
  }
}

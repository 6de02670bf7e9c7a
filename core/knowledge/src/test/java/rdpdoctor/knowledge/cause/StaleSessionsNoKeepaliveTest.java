package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class StaleSessionsNoKeepaliveTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new StaleSessionsNoKeepalive();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.STALE_SESSION, true)
        .and(SessionHostFacts.KEEP_ALIVE, false)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.KEEP_ALIVE, false)
        .and(SessionHostFacts.LIMIT, SessionLimit.UNLIMITED)
        .facts();
  }

  @Test
  void a_limit_that_stale_sessions_use_up_points_here() {
    assertSuspected(
        TestFacts.where(SessionHostFacts.KEEP_ALIVE, false)
            .and(SessionHostFacts.LIMIT, SessionLimit.LIMITED)
            .facts());
  }

  @Test
  void keep_alive_rules_it_out() {
    assertRuledOut(
        TestFacts.where(SessionHostFacts.KEEP_ALIVE, true)
            .and(SessionHostFacts.LIMIT, SessionLimit.LIMITED)
            .facts());
  }
}

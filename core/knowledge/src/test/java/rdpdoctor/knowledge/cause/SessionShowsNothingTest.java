package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SessionFacts;
import rdpdoctor.diagnosis.facts.SessionOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class SessionShowsNothingTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new SessionShowsNothing();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionFacts.OUTCOME, SessionOutcome.NO_PICTURE).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionFacts.OUTCOME, SessionOutcome.ACTIVE).facts();
  }

  @Test
  void a_black_picture_points_here_too() {
    assertSuspected(TestFacts.where(SessionFacts.OUTCOME, SessionOutcome.BLACK).facts());
  }

  @Test
  void a_picture_rules_it_out() {
    assertRuledOut(TestFacts.where(SessionFacts.OUTCOME, SessionOutcome.PICTURE).facts());
  }
}

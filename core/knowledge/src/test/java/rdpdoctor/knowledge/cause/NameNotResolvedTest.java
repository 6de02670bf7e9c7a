package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NameNotResolvedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NameNotResolved();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(NameFacts.OUTCOME, NameOutcome.NO_SUCH_NAME).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(NameFacts.OUTCOME, NameOutcome.RESOLVED).facts();
  }

  @Test
  void a_name_server_that_stays_silent_confirms_it_too() {
    assertConfirmed(TestFacts.where(NameFacts.OUTCOME, NameOutcome.TIMED_OUT).facts());
  }

  @Test
  void an_address_needs_no_resolution() {
    assertRuledOut(TestFacts.where(NameFacts.OUTCOME, NameOutcome.ADDRESS_GIVEN).facts());
  }
}

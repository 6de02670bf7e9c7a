package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.ErrorInfoFamily;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ProtocolErrorTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ProtocolError();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.PROTOCOL).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ConnectFacts.ERROR_FAMILY, ErrorInfoFamily.SESSION)
        .and(ConnectFacts.OUTCOME, ConnectOutcome.CLOSED)
        .facts();
  }

  @Test
  void a_connection_that_breaks_without_a_code_points_here() {
    assertSuspected(TestFacts.where(ConnectFacts.OUTCOME, ConnectOutcome.CLOSED).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class TsLogonsDisabledTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new TsLogonsDisabled();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SessionHostFacts.LOGONS_DISABLED, true).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SessionHostFacts.LOGONS_DISABLED, false)
        .and(SessionHostFacts.LISTENER_LOGON_DISABLED, false)
        .facts();
  }

  @Test
  void the_listener_can_refuse_them_alone() {
    assertConfirmed(
        TestFacts.where(SessionHostFacts.LOGONS_DISABLED, false)
            .and(SessionHostFacts.LISTENER_LOGON_DISABLED, true)
            .facts());
  }

  @Test
  void a_denied_connection_has_other_explanations() {
    assertUndecided(
        TestFacts.where(ConnectFacts.ERROR_INFO, Codes.SERVER_DENIED_CONNECTION).facts(),
        SessionHostFacts.LOGONS_DISABLED);
  }
}

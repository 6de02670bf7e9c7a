package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class LicenseServerMissingTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new LicenseServerMissing();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(LicenseFacts.OUTCOME, LicenseOutcome.ERROR)
        .and(LicenseFacts.ERROR, Codes.ERR_NO_LICENSE_SERVER)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(LicenseFacts.OUTCOME, LicenseOutcome.VALID_CLIENT).facts();
  }

  @Test
  void the_error_information_confirms_it_too() {
    assertConfirmed(
        TestFacts.where(LicenseFacts.OUTCOME, LicenseOutcome.DENIED)
            .and(ConnectFacts.ERROR_INFO, Codes.LICENSE_NO_LICENSE_SERVER)
            .facts());
  }

  @Test
  void an_internal_licensing_error_points_here() {
    assertSuspected(TestFacts.where(ConnectFacts.ERROR_INFO, Codes.LICENSE_INTERNAL).facts());
  }

  @Test
  void a_session_host_without_a_server_after_its_grace_is_for_the_grace_to_confirm() {
    assertSuspected(
        TestFacts.where(LicensingHostFacts.MODE, LicensingMode.PER_USER)
            .and(LicensingHostFacts.SERVER_SPECIFIED, false)
            .and(LicensingHostFacts.GRACE_PERIOD_END_LOGGED, true)
            .facts());
  }

  @Test
  void within_its_grace_it_is_suspected() {
    assertSuspected(
        TestFacts.where(LicensingHostFacts.MODE, LicensingMode.PER_USER)
            .and(LicensingHostFacts.SERVER_SPECIFIED, false)
            .facts());
  }

  @Test
  void remote_administration_needs_no_server() {
    assertRuledOut(
        TestFacts.where(LicensingHostFacts.MODE, LicensingMode.REMOTE_ADMINISTRATION)
            .and(LicensingHostFacts.SERVER_SPECIFIED, false)
            .facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CredsspOracleMismatchTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CredsspOracleMismatch();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.CREDSSP_VERSION, 4).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.SUSPECTED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.CREDSSP_VERSION, 5).facts();
  }

  @Test
  void an_updated_client_confirms_it() {
    assertConfirmed(
        TestFacts.where(AuthenticateFacts.CREDSSP_VERSION, 2)
            .and(ClientFacts.CREDSSP_UPDATED, true)
            .facts());
  }

  @Test
  void two_updated_sides_rule_it_out() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.CREDSSP_VERSION, 6)
            .and(ClientFacts.CREDSSP_UPDATED, true)
            .facts());
  }

  @Test
  void a_host_that_refuses_old_clients_does_not_fit_one() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.OLD_CREDSSP_REFUSED, true)
            .and(ClientFacts.CREDSSP_UPDATED, false)
            .facts());
  }
}

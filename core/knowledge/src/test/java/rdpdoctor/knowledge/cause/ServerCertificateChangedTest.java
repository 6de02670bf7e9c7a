package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class ServerCertificateChangedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new ServerCertificateChanged();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInFacts.OUTCOME, AuthenticateOutcome.IDENTITY_REFUSED).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInFacts.OUTCOME, AuthenticateOutcome.KEY_NOT_BOUND).facts();
  }

  @Test
  void a_sign_in_that_was_accepted_rules_it_out() {
    assertRuledOut(TestFacts.where(SignInFacts.OUTCOME, AuthenticateOutcome.SIGNED_IN).facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.diagnosis.facts.NameMatch;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class WrongAddressTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new WrongAddress();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(CloudFacts.ADDRESS_DIFFERS, true)
        .and(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT).facts();
  }

  @Test
  void an_empty_place_on_the_local_network_points_here() {
    assertSuspected(TestFacts.where(ReachFacts.OUTCOME, ReachOutcome.NO_NEIGHBOUR).facts());
  }

  @Test
  void a_certificate_with_another_name_is_no_reason_for_suspicion() {
    assertUndecided(
        TestFacts.where(SecureFacts.CERTIFICATE_NAME, NameMatch.DIFFERS).facts(),
        CloudFacts.ADDRESS_DIFFERS);
  }

  @Test
  void a_certificate_with_the_name_asked_for_rules_it_out() {
    assertRuledOut(TestFacts.where(SecureFacts.CERTIFICATE_NAME, NameMatch.MATCHES).facts());
  }
}

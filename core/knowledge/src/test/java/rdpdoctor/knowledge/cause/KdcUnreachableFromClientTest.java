package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class KdcUnreachableFromClientTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new KdcUnreachableFromClient();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInFacts.KERBEROS, KerberosOutcome.KDC_UNREACHABLE)
        .and(SignInFacts.OUTCOME, AuthenticateOutcome.NO_TICKET)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInFacts.KERBEROS, KerberosOutcome.ERROR)
        .and(SignInFacts.OUTCOME, AuthenticateOutcome.NO_TICKET)
        .facts();
  }

  @Test
  void where_ntlm_took_over_and_failed_it_only_points_here() {
    assertSuspected(
        TestFacts.where(SignInFacts.KERBEROS, KerberosOutcome.KDC_NOT_FOUND)
            .and(AuthenticateFacts.OUTCOME, AuthenticateOutcome.ERROR_CODE)
            .facts());
  }

  @Test
  void where_ntlm_took_over_and_succeeded_nothing_is_wrong() {
    assertRuledOut(
        TestFacts.where(SignInFacts.KERBEROS, KerberosOutcome.KDC_NOT_FOUND)
            .and(SignInFacts.OUTCOME, AuthenticateOutcome.SIGNED_IN)
            .facts());
  }

  @Test
  void a_ticket_rules_it_out() {
    assertRuledOut(TestFacts.where(SignInFacts.KERBEROS, KerberosOutcome.TICKET).facts());
  }
}

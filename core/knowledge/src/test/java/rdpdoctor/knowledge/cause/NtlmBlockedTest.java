package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NtlmBlockedTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NtlmBlocked();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.NTLM_BLOCKED).facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NO_NTLM)
        .and(AuthenticateFacts.ERROR_CODE, Codes.WRONG_PASSWORD)
        .and(ClientFacts.LACKS_KERBEROS, false)
        .facts();
  }

  @Test
  void a_server_that_does_not_answer_ntlm_depends_on_the_client() {
    assertUndecided(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NO_NTLM).facts(),
        ClientFacts.LACKS_KERBEROS);
  }

  @Test
  void it_prevents_a_client_without_kerberos() {
    assertConfirmed(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NO_NTLM)
            .and(ClientFacts.LACKS_KERBEROS, true)
            .facts());
  }

  @Test
  void an_unsupported_function_points_here() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.UNSUPPORTED_FUNCTION).facts());
  }

  @Test
  void without_a_domain_there_is_nothing_but_ntlm_for_nla() {
    assertSuspected(
        TestFacts.where(HostFacts.NTLM_DENIED, true)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .facts());
  }

  @Test
  void in_a_domain_a_ban_of_ntlm_leaves_kerberos() {
    assertUndecided(
        TestFacts.where(HostFacts.NTLM_DENIED, true)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .facts(),
        AuthenticateFacts.ERROR_CODE);
  }
}

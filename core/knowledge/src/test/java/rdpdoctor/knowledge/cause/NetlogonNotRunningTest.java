package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NetlogonNotRunningTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NetlogonNotRunning();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(HostFacts.NETLOGON_STOPPED, true)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(HostFacts.NETLOGON_STOPPED, true)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP)
        .facts();
  }

  @Test
  void the_code_of_a_sign_in_confirms_it() {
    assertConfirmed(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.NETLOGON_NOT_STARTED).facts());
  }

  @Test
  void a_sign_in_without_a_logon_server_points_here() {
    assertSuspected(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.NO_LOGON_SERVERS).facts());
  }

  @Test
  void a_member_with_netlogon_disabled_cannot_run_it() {
    assertConfirmed(
        TestFacts.where(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .and(DomainHostFacts.NETLOGON_DISABLED, true)
            .facts());
  }

  @Test
  void a_member_that_has_to_start_it_by_hand_is_suspected() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .and(DomainHostFacts.NETLOGON_DISABLED, false)
            .and(DomainHostFacts.NETLOGON_NOT_AUTOMATIC, true)
            .facts());
  }

  @Test
  void a_workgroup_does_not_need_it() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP)
            .and(DomainHostFacts.NETLOGON_DISABLED, true)
            .facts());
  }
}

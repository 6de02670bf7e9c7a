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

class DomainControllerDnsWrongTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new DomainControllerDnsWrong();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(HostFacts.DOMAIN_DNS_WRONG, true)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(HostFacts.DOMAIN_DNS_WRONG, false)
        .and(AuthenticateFacts.ERROR_CODE, Codes.NO_LOGON_SERVERS)
        .facts();
  }

  @Test
  void a_sign_in_without_a_logon_server_points_here() {
    assertSuspected(TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.NO_LOGON_SERVERS).facts());
  }

  @Test
  void a_workgroup_machine_rules_it_out() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP)
            .and(AuthenticateFacts.ERROR_CODE, Codes.LOGON_FAILURE)
            .facts());
  }

  @Test
  void a_member_that_asks_the_internet_points_here() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .and(DomainHostFacts.NAME_SERVERS_PUBLIC, true)
            .facts());
  }

  @Test
  void a_workgroup_may_ask_whom_it_likes() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP)
            .and(DomainHostFacts.NAME_SERVERS_PUBLIC, true)
            .facts());
  }
}

package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class NlaDomainControllerUnreachableTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new NlaDomainControllerUnreachable();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
        .and(AuthenticateFacts.ERROR_CODE, Codes.NO_LOGON_SERVERS)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
        .and(AuthenticateFacts.ERROR_CODE, Codes.WRONG_PASSWORD)
        .facts();
  }

  @Test
  void a_joined_host_cannot_be_judged_without_a_sign_in() {
    assertUndecided(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .facts(),
        AuthenticateFacts.ERROR_CODE);
  }

  @Test
  void a_workgroup_machine_needs_no_domain_controller() {
    assertRuledOut(
        TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP)
            .facts());
  }

  @Test
  void a_code_with_several_meanings_points_here() {
    assertSuspected(
        TestFacts.where(AuthenticateFacts.ERROR_CODE, Codes.NO_AUTHENTICATING_AUTHORITY).facts());
  }

  @Test
  void a_member_with_nla_that_logs_no_controller_points_here() {
    assertSuspected(
        TestFacts.where(SecurityHostFacts.NLA_REQUIRED, true)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .and(DomainHostFacts.NO_CONTROLLER_LOGGED, true)
            .facts());
  }

  @Test
  void a_member_with_nla_and_nothing_in_its_log_does_not() {
    assertUndecided(
        TestFacts.where(SecurityHostFacts.NLA_REQUIRED, true)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .facts(),
        DomainHostFacts.NO_CONTROLLER_LOGGED);
  }

  @Test
  void what_the_host_finds_itself_confirms_it() {
    assertConfirmed(
        TestFacts.where(SecurityHostFacts.NLA_REQUIRED, true)
            .and(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, true)
            .facts());
  }
}

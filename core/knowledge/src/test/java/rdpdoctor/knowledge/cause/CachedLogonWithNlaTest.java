package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CachedLogonSupply;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CachedLogonWithNlaTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CachedLogonWithNla();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.KEPT)
        .and(SecurityHostFacts.NLA_REQUIRED, true)
        .and(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.KEPT)
        .and(SecurityHostFacts.NLA_REQUIRED, false)
        .and(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, true)
        .facts();
  }

  @Test
  void events_of_a_member_without_a_controller_point_here() {
    assertSuspected(
        TestFacts.where(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.KEPT)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .and(DomainHostFacts.NO_CONTROLLER_LOGGED, true)
            .facts());
  }

  @Test
  void a_workgroup_has_no_cached_logons_to_use() {
    assertRuledOut(
        TestFacts.where(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.KEPT)
            .and(SecurityHostFacts.NLA_REQUIRED, true)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP)
            .and(DomainHostFacts.NO_CONTROLLER_LOGGED, true)
            .facts());
  }
}

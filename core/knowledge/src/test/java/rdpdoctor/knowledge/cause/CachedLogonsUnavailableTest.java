package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CachedLogonSupply;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class CachedLogonsUnavailableTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new CachedLogonsUnavailable();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.TURNED_OFF)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
        .and(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, true)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.TURNED_OFF)
        .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
        .and(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, false)
        .facts();
  }

  @Test
  void events_of_a_member_without_a_controller_point_here() {
    assertSuspected(
        TestFacts.where(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.EMPTY)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .and(DomainHostFacts.NO_CONTROLLER_LOGGED, true)
            .facts());
  }

  @Test
  void a_cache_that_is_turned_off_is_no_fault_in_itself() {
    assertUndecided(
        TestFacts.where(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.TURNED_OFF)
            .and(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)
            .facts(),
        HostFacts.DOMAIN_CONTROLLER_UNREACHABLE);
  }
}

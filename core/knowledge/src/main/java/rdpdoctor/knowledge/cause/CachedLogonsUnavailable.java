package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CachedLogonSupply;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * No domain controller can be reached, and no cached logon stands in for it: {@code
 * CachedLogonsCount} is 0, or nobody is cached.
 *
 * <p>As long as a controller answers, no cache is needed.
 */
public final class CachedLogonsUnavailable implements Cause {

  @Override
  public String id() {
    return "cached-logons-unavailable";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        oneOf(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.TURNED_OFF, CachedLogonSupply.EMPTY),
        is(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN),
        is(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, true));
  }

  @Override
  public Condition suspectedBy() {
    return all(
        oneOf(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.TURNED_OFF, CachedLogonSupply.EMPTY),
        Observed.noControllerFound());
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.workgroup(),
        is(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, false),
        is(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.KEPT));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.LOGIN_WITH_LOCAL_ACCOUNT, Remedies.SET_CACHED_LOGONS);
  }
}

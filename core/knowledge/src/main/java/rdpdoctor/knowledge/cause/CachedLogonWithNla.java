package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.CachedLogonSupply;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Cached logons exist, and NLA keeps everybody from using one while no domain controller can be
 * reached: CredSSP signs in from the network, which the cache does not serve.
 *
 * <p>Without the controller the cache would do for a session that starts without NLA.
 */
public final class CachedLogonWithNla implements Cause {

  @Override
  public String id() {
    return "cached-logon-with-nla";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.KEPT),
        Observed.nlaRequired(),
        is(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, true));
  }

  @Override
  public Condition suspectedBy() {
    return all(
        is(DomainHostFacts.CACHED_LOGONS, CachedLogonSupply.KEPT),
        Observed.nlaRequired(),
        Observed.noControllerFound());
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.workgroup(),
        Observed.credSspNotUsed(),
        is(SecurityHostFacts.NLA_REQUIRED, false),
        is(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.LOGIN_WITH_LOCAL_ACCOUNT, Remedies.CACHED_CREDENTIAL_LOGIN, Remedies.DISABLE_NLA);
  }
}

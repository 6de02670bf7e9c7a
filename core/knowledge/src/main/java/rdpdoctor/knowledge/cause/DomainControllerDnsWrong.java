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
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The host asks a DNS server that does not know the domain, and so finds no domain controller.
 *
 * <p>The codes of a sign-in say that no controller was found and not why; a lookup of the domain's
 * SRV records on the host confirms it.
 */
public final class DomainControllerDnsWrong implements Cause {

  @Override
  public String id() {
    return "domain-controller-dns-wrong";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.DOMAIN_DNS_WRONG, true);
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.NO_LOGON_SERVERS,
            Codes.DOMAIN_CONTROLLER_NOT_FOUND,
            Codes.NO_SUCH_DOMAIN,
            Codes.NO_AUTHENTICATING_AUTHORITY),
        all(Observed.domainMember(), is(DomainHostFacts.NAME_SERVERS_PUBLIC, true)));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.workgroup(), is(HostFacts.DOMAIN_DNS_WRONG, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_DNS_TO_DC, Remedies.LOGIN_WITH_LOCAL_ACCOUNT);
  }
}

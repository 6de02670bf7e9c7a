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
 * The host is joined to a domain and its Netlogon service, which carries every domain sign-in, does
 * not run.
 *
 * <p>STATUS_NETLOGON_NOT_STARTED names it. The stopped service alone proves nothing: on a workgroup
 * machine Netlogon is always stopped.
 */
public final class NetlogonNotRunning implements Cause {

  @Override
  public String id() {
    return "netlogon-not-running";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(AuthenticateFacts.ERROR_CODE, Codes.NETLOGON_NOT_STARTED),
        all(
            any(is(HostFacts.NETLOGON_STOPPED, true), is(DomainHostFacts.NETLOGON_DISABLED, true)),
            Observed.domainMember()));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.NO_LOGON_SERVERS, Codes.INVALID_SERVER_STATE),
        all(is(DomainHostFacts.NETLOGON_NOT_AUTOMATIC, true), Observed.domainMember()));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.workgroup(), is(HostFacts.NETLOGON_STOPPED, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.START_NETLOGON);
  }
}

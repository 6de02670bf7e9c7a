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
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The host is joined to a domain, NLA is on, and it reaches no domain controller that could check
 * the credentials.
 *
 * <p>STATUS_NO_LOGON_SERVERS in the errorCode of a TSRequest ([MS-CSSP] 2.2.1) says so. A KDC that
 * does not answer the client either may be the same controller, or be filtered for the client
 * alone. Without a sign-in nothing of it is visible from outside, and a workgroup machine needs no
 * domain controller.
 */
public final class NlaDomainControllerUnreachable implements Cause {

  @Override
  public String id() {
    return "nla-domain-controller-unreachable";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.NO_LOGON_SERVERS,
            Codes.DOMAIN_CONTROLLER_NOT_FOUND),
        all(is(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, true), Observed.nlaRequired()));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.NO_AUTHENTICATING_AUTHORITY,
            Codes.CANT_ACCESS_DOMAIN_INFO,
            Codes.NO_SUCH_DOMAIN,
            Codes.SSPI_INTERNAL_ERROR,
            Codes.SSPI_DOWNGRADE_DETECTED,
            Codes.INTERNAL_ERROR),
        all(Observed.nlaRequired(), Observed.noControllerFound()),
        is(SignInFacts.KERBEROS_ERROR, Codes.SVC_UNAVAILABLE),
        is(SignInFacts.KERBEROS, KerberosOutcome.KDC_UNREACHABLE));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.workgroup(),
        Observed.credSspNotUsed(),
        is(HostFacts.DOMAIN_CONTROLLER_UNREACHABLE, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.FIX_DNS_TO_DC,
        Remedies.FIX_PATH_TO_DC,
        Remedies.LOGIN_WITH_LOCAL_ACCOUNT,
        Remedies.AWS_TROUBLESHOOT_RDP,
        Remedies.AWS_EC2RESCUE,
        Remedies.CACHED_CREDENTIAL_LOGIN,
        Remedies.DISABLE_NLA,
        Remedies.DISABLE_NLA_VIA_SSM,
        Remedies.DISABLE_NLA_OFFLINE);
  }
}

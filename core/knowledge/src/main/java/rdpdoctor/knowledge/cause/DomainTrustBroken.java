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
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The host and its domain no longer agree on the password of the machine account, or that account
 * is gone.
 *
 * <p>The trust codes of a sign-in are also what a hardened domain controller answers to NTLM while
 * Kerberos goes on working. Only where Kerberos fails too, or where the host itself finds its
 * secure channel broken, is it confirmed.
 */
public final class DomainTrustBroken implements Cause {

  @Override
  public String id() {
    return "domain-trust-broken";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(HostFacts.SECURE_CHANNEL_BROKEN, true),
        all(Observed.trustRefused(), is(AuthenticateFacts.KERBEROS_WORKS, false)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        Observed.trustRefused(),
        all(Observed.domainMember(), is(DomainHostFacts.TRUST_REFUSED_LOGGED, true)),
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.LOGON_SERVER_CONFLICT,
            Codes.INVALID_SERVER_STATE,
            Codes.ACCESS_DENIED,
            Codes.CANT_ACCESS_DOMAIN_INFO,
            Codes.NO_CREDENTIALS),
        oneOf(
            SignInFacts.KERBEROS_ERROR,
            Codes.AP_MODIFIED,
            Codes.AP_BADKEYVER,
            Codes.AP_BAD_INTEGRITY,
            Codes.AP_NOKEY,
            Codes.SERVICE_REVOKED));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.workgroup(), is(HostFacts.SECURE_CHANNEL_BROKEN, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.REPAIR_DOMAIN_TRUST,
        Remedies.LOGIN_WITH_LOCAL_ACCOUNT,
        Remedies.CACHED_CREDENTIAL_LOGIN,
        Remedies.DISABLE_NLA);
  }
}

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
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * NTLM is forbidden on the host or for the account, and Kerberos cannot be used, for instance
 * because an address was typed.
 *
 * <p>STATUS_NTLM_BLOCKED says so, and codes that may mean it do together with Kerberos that works.
 * A server that does not answer NTLM is a hardened one and not a sick one: there it depends on
 * whether the client has Kerberos.
 */
public final class NtlmBlocked implements Cause {

  @Override
  public String id() {
    return "ntlm-blocked";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(AuthenticateFacts.ERROR_CODE, Codes.NTLM_BLOCKED),
        all(
            is(AuthenticateFacts.ERROR_CODE, Codes.UNSUPPORTED_FUNCTION),
            is(HostFacts.NTLM_DENIED, true)),
        all(
            is(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NO_NTLM),
            is(ClientFacts.LACKS_KERBEROS, true)),
        all(
            oneOf(
                AuthenticateFacts.ERROR_CODE,
                Codes.UNSUPPORTED_FUNCTION,
                Codes.NOT_SUPPORTED,
                Codes.ACCOUNT_RESTRICTION),
            Observed.kerberosWorks()));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.UNSUPPORTED_FUNCTION,
            Codes.NOT_SUPPORTED,
            Codes.ACCOUNT_RESTRICTION),
        all(is(HostFacts.NTLM_DENIED, true), Observed.workgroup(), Observed.nlaRequired()),
        all(Observed.trustRefused(), Observed.kerberosWorks()));
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.credSspNotUsed();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONNECT_BY_FQDN, Remedies.ALLOW_NTLM);
  }
}

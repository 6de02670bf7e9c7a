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
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Kerberos finds no key for the name that was used: the principal TERMSRV/name is missing, or
 * registered twice.
 *
 * <p>A client then usually falls back to NTLM, so a missing principal alone prevents nothing. It is
 * confirmed together with the code that a sign-in ended with.
 */
public final class KerberosSpnProblem implements Cause {

  @Override
  public String id() {
    return "kerberos-spn-problem";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(HostFacts.SPN_MISSING, true),
        any(
            oneOf(AuthenticateFacts.ERROR_CODE, Codes.TARGET_UNKNOWN, Codes.WRONG_PRINCIPAL),
            is(SignInFacts.KERBEROS_ERROR, Codes.S_PRINCIPAL_UNKNOWN)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            AuthenticateFacts.ERROR_CODE,
            Codes.TARGET_UNKNOWN,
            Codes.WRONG_PRINCIPAL,
            Codes.KDC_UNKNOWN_ETYPE,
            Codes.SSPI_KDC_UNKNOWN_ETYPE,
            Codes.POLICY_NTLM_ONLY),
        oneOf(
            SignInFacts.KERBEROS_ERROR,
            Codes.S_PRINCIPAL_UNKNOWN,
            Codes.PRINCIPAL_NOT_UNIQUE,
            Codes.ETYPE_NOSUPP,
            Codes.SERVER_NOMATCH,
            Codes.MUST_USE_USER2USER,
            Codes.AP_NOT_US,
            Codes.AP_MODIFIED,
            Codes.AP_NOKEY));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.workgroup(), Observed.credSspNotUsed(), is(HostFacts.SPN_MISSING, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONNECT_BY_FQDN, Remedies.FIX_SPN);
  }
}

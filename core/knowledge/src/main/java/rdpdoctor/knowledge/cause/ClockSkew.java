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
import rdpdoctor.diagnosis.facts.CertificateValidity;
import rdpdoctor.diagnosis.facts.ClockReading;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The clocks are more than five minutes apart, which Kerberos does not allow.
 *
 * <p>STATUS_TIME_DIFFERENCE_AT_DC, SEC_E_TIME_SKEW and KRB_AP_ERR_SKEW say so. The server's clock
 * in its NTLM challenge ([MS-NLMP] 2.2.2.1) shows the difference without a sign-in, but only
 * Kerberos minds it: on a domain member it is suspected, on a workgroup machine it is not the
 * cause.
 */
public final class ClockSkew implements Cause {

  @Override
  public String id() {
    return "clock-skew";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.TIME_DIFFERENCE_AT_DC, Codes.TIME_SKEW),
        is(SignInFacts.KERBEROS_ERROR, Codes.AP_SKEW));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        all(
            is(AuthenticateFacts.CLOCK, ClockReading.SKEWED),
            is(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN)),
        is(SecureFacts.CERTIFICATE_VALIDITY, CertificateValidity.NOT_YET_VALID),
        oneOf(SignInFacts.KERBEROS_ERROR, Codes.NEVER_VALID, Codes.CLIENT_NOTYET, Codes.AP_TKT_NYV),
        is(AuthenticateFacts.ERROR_CODE, Codes.CONTEXT_EXPIRED));
  }

  @Override
  public Condition ruledOutBy() {
    return any(is(AuthenticateFacts.CLOCK, ClockReading.WITHIN_LIMIT), Observed.workgroup());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_TIME);
  }
}

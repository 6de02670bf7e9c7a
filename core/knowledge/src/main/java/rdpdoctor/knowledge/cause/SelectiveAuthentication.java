package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The user comes from another forest over a trust with selective authentication, and was not
 * allowed to authenticate to this computer.
 *
 * <p>STATUS_AUTHENTICATION_FIREWALL_FAILED is used for nothing else. A workgroup machine has no
 * trust.
 */
public final class SelectiveAuthentication implements Cause {

  @Override
  public String id() {
    return "selective-authentication";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return is(AuthenticateFacts.ERROR_CODE, Codes.AUTHENTICATION_FIREWALL_FAILED);
  }

  @Override
  public Condition suspectedBy() {
    return is(SignInFacts.KERBEROS_ERROR, Codes.PATH_NOT_ACCEPTED);
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.workgroup(), Observed.credentialsAccepted());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.GRANT_ALLOWED_TO_AUTHENTICATE);
  }
}

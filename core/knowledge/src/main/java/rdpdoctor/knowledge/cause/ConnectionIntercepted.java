package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Somebody stands between client and server: who checked the sign-in does not hold the key of the
 * TLS connection.
 *
 * <p>That is what the binding of CredSSP to the public key ([MS-CSSP] 3.1.5) is there to show. A
 * device that opens TLS on purpose looks the same as an attacker. Channel bindings that do not
 * match point here as well.
 */
public final class ConnectionIntercepted implements Cause {

  @Override
  public String id() {
    return "connection-intercepted";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return is(SignInFacts.OUTCOME, AuthenticateOutcome.KEY_NOT_BOUND);
  }

  @Override
  public Condition suspectedBy() {
    return oneOf(AuthenticateFacts.ERROR_CODE, Codes.BAD_BINDINGS, Codes.SSPI_BAD_BINDINGS);
  }

  @Override
  public Condition ruledOutBy() {
    return Observed.credentialsAccepted();
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.COMPARE_THUMBPRINT, Remedies.USE_OTHER_ACCESS_PATH);
  }
}

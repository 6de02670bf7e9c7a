package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The server shows another certificate than the one that was expected of it.
 *
 * <p>Windows renews the certificate that it made itself every six months, a machine that was set up
 * anew has another one, and so has somebody in between: the difference alone does not say which.
 */
public final class ServerCertificateChanged implements Cause {

  @Override
  public String id() {
    return "server-certificate-changed";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return is(SignInFacts.OUTCOME, AuthenticateOutcome.IDENTITY_REFUSED);
  }

  @Override
  public Condition suspectedBy() {
    return never();
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

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * CredSSP ends without a code that would say why.
 *
 * <p>A failure without a reason proves no reason, so this is never more than suspected: it says
 * that the stage is broken and where to read on, which is the Security log of the host.
 */
public final class CredsspAuthFailedGeneric implements Cause {

  @Override
  public String id() {
    return "credssp-auth-failed-generic";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHENTICATE;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            AuthenticateFacts.OUTCOME,
            AuthenticateOutcome.ERROR_CODE,
            AuthenticateOutcome.CLOSED,
            AuthenticateOutcome.RESET,
            AuthenticateOutcome.SILENT,
            AuthenticateOutcome.MALFORMED),
        is(AuthenticateFacts.ERROR_CODE, Codes.INVALID_TOKEN));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.credSspNotUsed(), Observed.credentialsAccepted());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CHECK_SECURITY_LOG);
  }
}

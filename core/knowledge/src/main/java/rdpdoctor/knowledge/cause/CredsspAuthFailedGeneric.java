package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.not;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The sign-in fails without a code that would say why, or with one that nobody knows.
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
            AuthenticateOutcome.CLOSED,
            AuthenticateOutcome.RESET,
            AuthenticateOutcome.SILENT,
            AuthenticateOutcome.MALFORMED),
        is(SignInFacts.OUTCOME, AuthenticateOutcome.REFUSED_WITHOUT_REASON),
        all(
            is(AuthenticateFacts.OUTCOME, AuthenticateOutcome.ERROR_CODE),
            is(AuthenticateFacts.ERROR_CODE_NAMED, false)),
        is(AuthenticateFacts.ERROR_CODE, Codes.INVALID_TOKEN),
        is(LogonFacts.ERROR, Codes.LOGON_FAILED_OTHER));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.loggedOn(),
        all(
            any(Observed.credSspNotUsed(), Observed.credentialsAccepted()),
            not(is(LogonFacts.OUTCOME, LogonOutcome.ERROR))));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CHECK_SECURITY_LOG);
  }
}

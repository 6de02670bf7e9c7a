package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The account itself denies logon to session hosts: {@code AllowLogon} of its user parameters.
 *
 * <p>Since Server 2008 only a session host heeds it, so a machine without that role rules it out.
 * The flag lies in a directory, or in a record of the SAM that is not read here.
 */
public final class UserTsLogonDenied implements Cause {

  @Override
  public String id() {
    return "user-ts-logon-denied";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(SignInHostFacts.SESSION_HOST_DENIED, true), is(SessionHostFacts.SESSION_HOST, true));
  }

  @Override
  public Condition suspectedBy() {
    return is(SignInHostFacts.SESSION_HOST_DENIED, true);
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SignInHostFacts.SESSION_HOST_DENIED, false),
        is(SessionHostFacts.SESSION_HOST, false),
        Observed.loggedOn());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ALLOW_USER_TS_LOGON);
  }
}

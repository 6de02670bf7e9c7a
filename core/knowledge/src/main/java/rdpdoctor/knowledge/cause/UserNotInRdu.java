package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.not;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.RightStanding;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The account is in neither of the groups that carry the right to sign in remotely by default, and
 * has it from nowhere else.
 *
 * <p>Administrators need no place in Remote Desktop Users; an account that has the right by another
 * way needs neither.
 */
public final class UserNotInRdu implements Cause {

  @Override
  public String id() {
    return "user-not-in-rdu";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(SignInHostFacts.REMOTE_DESKTOP_USER, false),
        is(SignInHostFacts.ADMINISTRATOR, false),
        oneOf(SignInHostFacts.REMOTE_RIGHT, RightStanding.MISSING, RightStanding.NOBODY_HAS_IT));
  }

  @Override
  public Condition suspectedBy() {
    return all(
        is(SignInHostFacts.REMOTE_DESKTOP_USER, false),
        is(SignInHostFacts.ADMINISTRATOR, false),
        not(is(SignInHostFacts.REMOTE_RIGHT, RightStanding.GRANTED)));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SignInHostFacts.REMOTE_DESKTOP_USER, true),
        is(SignInHostFacts.ADMINISTRATOR, true),
        is(SignInHostFacts.REMOTE_RIGHT, RightStanding.GRANTED),
        Observed.loggedOn());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ADD_USER_TO_RDU);
  }
}

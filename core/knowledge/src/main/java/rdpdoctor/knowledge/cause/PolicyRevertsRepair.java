package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A value that keeps sessions out comes from Group Policy, which puts it back after every local
 * repair.
 *
 * <p>It is never the reason itself: the value that the policy sets is.
 */
public final class PolicyRevertsRepair implements Cause {

  @Override
  public String id() {
    return "policy-reverts-repair";
  }

  @Override
  public Stage stage() {
    return Stage.SESSION;
  }

  @Override
  public Condition confirmedBy() {
    return never();
  }

  @Override
  public Condition suspectedBy() {
    return is(SecurityHostFacts.FAULT_SET_BY_POLICY, true);
  }

  @Override
  public Condition ruledOutBy() {
    return is(SecurityHostFacts.FAULT_SET_BY_POLICY, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.POLICY_FIX_AT_SOURCE);
  }
}

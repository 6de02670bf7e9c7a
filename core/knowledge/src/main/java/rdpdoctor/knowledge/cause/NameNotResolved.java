package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.never;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The name leads to no address, so that no packet is ever sent to the host.
 *
 * <p>The resolver's own answer is the evidence: a name that does not exist, a name server that
 * fails and one that stays silent all end the connection here, and none of them says anything of
 * the host.
 */
public final class NameNotResolved implements Cause {

  @Override
  public String id() {
    return "name-not-resolved";
  }

  @Override
  public Stage stage() {
    return Stage.NAME;
  }

  @Override
  public Condition confirmedBy() {
    return oneOf(
        NameFacts.OUTCOME,
        NameOutcome.NO_SUCH_NAME,
        NameOutcome.SERVER_FAILURE,
        NameOutcome.TIMED_OUT);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return oneOf(NameFacts.OUTCOME, NameOutcome.ADDRESS_GIVEN, NameOutcome.RESOLVED);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONNECT_BY_ADDRESS, Remedies.FIX_DNS_RECORD);
  }
}

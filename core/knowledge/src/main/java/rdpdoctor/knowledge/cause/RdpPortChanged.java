package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The listener uses another port than the one that was asked for.
 *
 * <p>Then the port that was asked for refuses, or another service answers on it. Both have other
 * explanations, so {@code PortNumber} of the listener has to confirm it.
 */
public final class RdpPortChanged implements Cause {

  @Override
  public String id() {
    return "rdp-port-changed";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.LISTENER_PORT_DIFFERS, true);
  }

  @Override
  public Condition suspectedBy() {
    return any(Observed.refused(), is(ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(HostFacts.LISTENER_PORT_DIFFERS, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.CONNECT_BY_ADDRESS,
        Remedies.RESTORE_RDP_PORT_3389,
        Remedies.AWS_MANAGE_RDP_SETTINGS);
  }
}

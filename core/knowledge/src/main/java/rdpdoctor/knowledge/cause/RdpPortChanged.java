package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.not;
import static rdpdoctor.diagnosis.Condition.present;

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
 * explanations, so {@code PortNumber} of the listener has to confirm it. Where nobody said which
 * port clients use, another one than 3389 points here.
 */
public final class RdpPortChanged implements Cause {

  private static final int SHIPPED_PORT = 3389;

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
    return any(
        Observed.refused(),
        is(ListenFacts.OUTCOME, ListenOutcome.OTHER_PROTOCOL),
        all(present(HostFacts.LISTENER_PORT), not(is(HostFacts.LISTENER_PORT, SHIPPED_PORT))));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.rdpAnswered(),
        is(HostFacts.LISTENER_PORT_DIFFERS, false),
        is(HostFacts.LISTENER_PORT, SHIPPED_PORT));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.CONNECT_BY_ADDRESS,
        Remedies.RESTORE_RDP_PORT_3389,
        Remedies.AWS_MANAGE_RDP_SETTINGS);
  }
}

package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.never;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A policy turns Remote Desktop off: its {@code fDenyTSConnections} is 1 and wins over whatever the
 * machine says.
 *
 * <p>Where the machine itself says 1 as well, {@link RdpDisabled} holds too, and shows once the
 * policy is gone.
 */
public final class RdpDisabledByPolicy implements Cause {

  @Override
  public String id() {
    return "rdp-disabled-by-policy";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.CONNECTIONS_DENIED_BY_POLICY, true);
  }

  @Override
  public Condition suspectedBy() {
    return never();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.rdpAnswered(), is(HostFacts.CONNECTIONS_DENIED_BY_POLICY, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.POLICY_FIX_AT_SOURCE, Remedies.ENABLE_RDP_CONNECTIONS);
  }
}

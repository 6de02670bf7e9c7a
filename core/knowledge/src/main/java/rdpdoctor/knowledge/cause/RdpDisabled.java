package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Remote Desktop is turned off on the machine itself: its {@code fDenyTSConnections} is 1, or gone,
 * and no policy says otherwise, so no listener is started.
 *
 * <p>The port then refuses, exactly as it does for a stopped service or a disabled listener. The
 * network can therefore only suspect it; the effective value on the host confirms it.
 */
public final class RdpDisabled implements Cause {

  @Override
  public String id() {
    return "rdp-disabled";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.CONNECTIONS_DENIED_LOCALLY, true);
  }

  @Override
  public Condition suspectedBy() {
    return Observed.refused();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.rdpAnswered(),
        is(HostFacts.CONNECTIONS_DENIED, false),
        is(HostFacts.CONNECTIONS_DENIED_LOCALLY, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.ENABLE_RDP_CONNECTIONS, Remedies.AWS_TROUBLESHOOT_RDP, Remedies.AWS_EC2RESCUE);
  }
}

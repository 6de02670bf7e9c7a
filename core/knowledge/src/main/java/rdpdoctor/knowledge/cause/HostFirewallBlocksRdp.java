package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
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
 * The Windows firewall of the host drops what comes to the RDP port: no active rule of the active
 * profile allows it, or one blocks it.
 *
 * <p>It drops without an answer, as every silent filter and every dead host does; the evaluation of
 * its rules confirms it where every profile blocks. A completed TCP handshake rules it out.
 */
public final class HostFirewallBlocksRdp implements Cause {

  @Override
  public String id() {
    return "host-firewall-blocks-rdp";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.FIREWALL_BLOCKS_PORT, true);
  }

  @Override
  public Condition suspectedBy() {
    return any(Observed.unanswered(), is(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, true));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.connected(),
        all(
            is(HostFacts.FIREWALL_BLOCKS_PORT, false),
            is(HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE, false)));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(
        Remedies.ENABLE_FIREWALL_RULE, Remedies.AWS_TROUBLESHOOT_RDP, Remedies.AWS_EC2RESCUE);
  }
}

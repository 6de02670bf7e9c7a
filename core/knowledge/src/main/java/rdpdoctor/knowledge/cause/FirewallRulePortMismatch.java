package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.not;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The listener was moved to another port and the firewall rules still open 3389 alone, as the
 * built-in ones do.
 *
 * <p>Silence on a port other than 3389 points here, since the built-in rules do not know it. The
 * rules held against {@code PortNumber} confirm it.
 */
public final class FirewallRulePortMismatch implements Cause {

  @Override
  public String id() {
    return "firewall-rule-port-mismatch";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(HostFacts.FIREWALL_MISSES_PORT, true);
  }

  @Override
  public Condition suspectedBy() {
    return all(Observed.unanswered(), not(is(TargetFacts.PORT, 3389)));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.connected(), is(HostFacts.FIREWALL_MISSES_PORT, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_RDP_PORT_3389, Remedies.ADD_FIREWALL_RULE_CUSTOM_PORT);
  }
}

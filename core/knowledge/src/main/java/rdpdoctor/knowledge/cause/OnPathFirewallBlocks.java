package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * A firewall at the client or on the way blocks the connection, or answers in the place of the
 * host.
 *
 * <p>ICMP "administratively prohibited" comes from a filter, and when another network gets through
 * at the same moment, that filter stands on this path. Silence, bytes that no host with RDP would
 * send, and a proxy that answers with HTTP only point here.
 */
public final class OnPathFirewallBlocks implements Cause {

  @Override
  public String id() {
    return "on-path-firewall-blocks";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        is(ReachFacts.OUTCOME, ReachOutcome.PROHIBITED),
        is(ClientFacts.WORKS_FROM_ANOTHER_NETWORK, true));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            ReachFacts.OUTCOME,
            ReachOutcome.TIMED_OUT,
            ReachOutcome.PROHIBITED,
            ReachOutcome.OTHER_FAILURE),
        oneOf(ListenFacts.OUTCOME, ListenOutcome.SILENT, ListenOutcome.TRUNCATED),
        is(ListenFacts.FOREIGN_SERVICE, ForeignService.HTTP),
        oneOf(SecureFacts.OUTCOME, SecureOutcome.TLS_SILENT, SecureOutcome.TLS_GARBAGE));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.secured(), is(ClientFacts.WORKS_FROM_ANOTHER_NETWORK, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.USE_OTHER_ACCESS_PATH);
  }
}

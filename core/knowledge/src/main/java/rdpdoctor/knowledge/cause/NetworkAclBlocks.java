package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The network ACL of the subnet denies the port on the way in or the ephemeral ports on the way
 * out, for an ACL keeps no state.
 *
 * <p>Like a security group it drops in silence. A refusal or a handshake that completes rules it
 * out; the first matching entry confirms it.
 */
public final class NetworkAclBlocks implements Cause {

  @Override
  public String id() {
    return "network-acl-blocks";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(CloudFacts.NETWORK_ACL_BLOCKS, true);
  }

  @Override
  public Condition suspectedBy() {
    return Observed.unanswered();
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.connected(), Observed.refused(), is(CloudFacts.NETWORK_ACL_BLOCKS, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_NETWORK_ACL);
  }
}

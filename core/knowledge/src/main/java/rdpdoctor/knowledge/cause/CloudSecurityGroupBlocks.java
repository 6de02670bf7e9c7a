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
 * No inbound rule of any security group of the instance covers the port and the source.
 *
 * <p>A security group drops silently and never refuses, so a refusal rules it out and silence alone
 * only points here. The control plane of the cloud confirms it.
 */
public final class CloudSecurityGroupBlocks implements Cause {

  @Override
  public String id() {
    return "cloud-security-group-blocks";
  }

  @Override
  public Stage stage() {
    return Stage.REACH;
  }

  @Override
  public Condition confirmedBy() {
    return is(CloudFacts.SECURITY_GROUP_BLOCKS, true);
  }

  @Override
  public Condition suspectedBy() {
    return Observed.unanswered();
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.connected(), Observed.refused(), is(CloudFacts.SECURITY_GROUP_BLOCKS, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_SECURITY_GROUPS, Remedies.OPEN_SECURITY_GROUP);
  }
}

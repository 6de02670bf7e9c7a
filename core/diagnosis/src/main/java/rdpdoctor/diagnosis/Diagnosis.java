package rdpdoctor.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * What was concluded about one target.
 *
 * @param findings one for each cause of the knowledge base, in the order of the stages
 */
public record Diagnosis(
    String target,
    Facts facts,
    List<StageResult> stages,
    List<Finding> findings,
    List<CrashedCheck> crashed) {

  public Diagnosis {
    stages = List.copyOf(stages);
    findings = List.copyOf(findings);
    crashed = List.copyOf(crashed);
  }

  /** The first stage that breaks, if one is known to. */
  public Optional<StageResult> firstBroken() {
    return stages.stream().filter(stage -> stage.status() == StageStatus.BROKEN).findFirst();
  }

  public List<Finding> confirmed() {
    return with(Verdict.Confirmed.class);
  }

  public List<Finding> suspected() {
    return with(Verdict.Suspected.class);
  }

  public List<Finding> ruledOut() {
    return with(Verdict.RuledOut.class);
  }

  public List<Finding> undecided() {
    return with(Verdict.Undecided.class);
  }

  private List<Finding> with(Class<? extends Verdict> kind) {
    return findings.stream().filter(finding -> kind.isInstance(finding.verdict())).toList();
  }
}

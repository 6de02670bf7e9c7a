package rdpdoctor.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * The ids of the causes that were ruled out here and are confirmed there; what was hidden here
   * and shows there is none of them.
   */
  public List<String> newlyConfirmedIn(Diagnosis later) {
    Set<String> ruledOut = ids(ruledOut()).collect(Collectors.toSet());
    return ids(later.confirmed()).filter(ruledOut::contains).toList();
  }

  private static Stream<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.cause().id());
  }

  private List<Finding> with(Class<? extends Verdict> kind) {
    return findings.stream().filter(finding -> kind.isInstance(finding.verdict())).toList();
  }
}

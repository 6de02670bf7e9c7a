package rdpdoctor.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.facts.StageFacts;

/** Holds the facts of one target against every cause. */
public final class Diagnostician {

  private final List<Cause> causes;

  /** Concludes from these causes, whatever their order. */
  public Diagnostician(List<? extends Cause> causes) {
    this.causes =
        causes.stream()
            .<Cause>map(cause -> cause)
            .sorted((one, other) -> one.stage().compareTo(other.stage()))
            .toList();
  }

  public Diagnosis diagnose(String target, Facts facts) {
    List<Finding> findings = new ArrayList<>();
    List<CrashedCheck> crashed = new ArrayList<>();
    for (Cause cause : causes) {
      try {
        findings.add(new Finding(cause, verdict(cause, facts)));
      } catch (RuntimeException e) {
        // Our own error: said in the report, and no reason to withhold the other causes.
        crashed.add(new CrashedCheck(cause.id(), e.toString()));
      }
    }
    return new Diagnosis(target, facts, stages(facts), findings, crashed);
  }

  private static Verdict verdict(Cause cause, Facts facts) {
    Evaluation confirmed = Evaluation.of(cause.confirmedBy(), facts);
    if (confirmed.truth() == Truth.TRUE) {
      return new Verdict.Confirmed(confirmed.evidence());
    }
    Evaluation ruledOut = Evaluation.of(cause.ruledOutBy(), facts);
    if (ruledOut.truth() == Truth.TRUE) {
      return new Verdict.RuledOut(ruledOut.evidence());
    }
    Evaluation suspected = Evaluation.of(cause.suspectedBy(), facts);
    if (suspected.truth() == Truth.TRUE) {
      return new Verdict.Suspected(suspected.evidence(), confirmed.missing());
    }
    Set<Fact<?>> missing = new LinkedHashSet<>(confirmed.missing());
    missing.addAll(ruledOut.missing());
    missing.addAll(suspected.missing());
    return new Verdict.Undecided(confirmed.evidenceSoFar(), missing);
  }

  private static List<StageResult> stages(Facts facts) {
    List<StageResult> results = new ArrayList<>();
    boolean broken = false;
    for (Stage stage : Stage.values()) {
      Optional<StageOutcome> outcome = StageFacts.outcome(stage, facts);
      StageStatus silent = broken ? StageStatus.NOT_REACHED : StageStatus.NOT_VISIBLE;
      StageStatus status = outcome.map(StageOutcome::status).orElse(silent);
      results.add(new StageResult(stage, status, outcome, facts.value(StageFacts.elapsed(stage))));
      broken |= status == StageStatus.BROKEN;
    }
    return results;
  }
}

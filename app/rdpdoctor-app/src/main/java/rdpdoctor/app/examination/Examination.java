package rdpdoctor.app.examination;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.knowledge.KnowledgeBase;

/**
 * One target, observed and diagnosed.
 *
 * @param observed what was read, without anything that follows from it
 * @param crashed what could not be observed by an error of ours
 */
public record Examination(Facts observed, List<CrashedCheck> crashed, Diagnosis diagnosis) {

  public Examination {
    crashed = List.copyOf(crashed);
  }

  /** The diagnosis that follows from these facts, whenever they were observed. */
  public static Examination of(String target, Facts observed, List<CrashedCheck> crashed) {
    List<CrashedCheck> all = new ArrayList<>(crashed);
    Diagnosis diagnosis =
        new Diagnostician(KnowledgeBase.causes()).diagnose(target, derived(observed, all));
    all.addAll(diagnosis.crashed());
    return new Examination(
        observed,
        crashed,
        new Diagnosis(target, diagnosis.facts(), diagnosis.stages(), diagnosis.findings(), all));
  }

  private static Facts derived(Facts observed, List<CrashedCheck> crashed) {
    try {
      return KnowledgeBase.withDerived(observed);
    } catch (RuntimeException e) {
      crashed.add(Crash.of("derivation", e));
      return observed;
    }
  }
}

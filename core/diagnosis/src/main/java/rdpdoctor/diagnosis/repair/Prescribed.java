package rdpdoctor.diagnosis.repair;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;

/**
 * What is to be done for one target.
 *
 * @param before the diagnosis of the target as it is
 * @param expected the diagnosis of the target as the plan makes it
 * @param unsolved what stays, or is left to people
 */
public record Prescribed(Plan plan, Diagnosis before, Diagnosis expected, List<Unsolved> unsolved) {

  public Prescribed {
    unsolved = List.copyOf(unsolved);
  }

  /**
   * A cause, or a remedy that was named, that the plan does nothing for.
   *
   * @param finding empty where only a remedy was named
   * @param refusals why each of its remedies was not chosen, the cheapest first
   */
  public record Unsolved(Optional<Finding> finding, List<Refusal> refusals) {
    public Unsolved {
      refusals = List.copyOf(refusals);
    }
  }
}

package rdpdoctor.disk.apply;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.diagnosis.repair.StalePlanException.Deviation;
import rdpdoctor.diagnosis.repair.State;

/**
 * What of a journal's changes is to be taken back.
 *
 * @param steps what the target shows to be made, the last one first
 * @param asBefore the numbers of those that were never made, or are taken back already
 */
record Reversal(List<Step> steps, List<Integer> asBefore) {

  Reversal {
    steps = List.copyOf(steps);
    asBefore = List.copyOf(asBefore);
  }

  /**
   * Looks at the target, as a journal that was cut does not tell what was made.
   *
   * @throws StalePlanException if a resource is neither as before nor as after
   */
  static Reversal of(List<JournalEntry.Intended> standing, Resources resources)
      throws StalePlanException, RepairRefusedException {
    List<Step> steps = new ArrayList<>();
    List<Integer> asBefore = new ArrayList<>();
    List<Deviation> deviations = new ArrayList<>();
    for (JournalEntry.Intended intended : standing.reversed()) {
      State found = resources.now(intended.change().resource());
      if (found.equals(intended.change().before())) {
        asBefore.add(intended.number());
      } else if (found.means(intended.change().after())) {
        steps.add(Step.back(intended));
      } else {
        deviations.add(new Deviation(intended.change().undo(), found));
      }
    }
    if (!deviations.isEmpty()) {
      throw new StalePlanException(deviations);
    }
    return new Reversal(steps, asBefore);
  }
}

package rdpdoctor.diagnosis.repair;

import java.util.List;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Words;

/**
 * What carrying out remedies changes on one target: what is left of that which should be, without
 * that which is so already.
 *
 * @param changes what can be changed from here, in their order
 * @param onHost what only the running machine can change
 * @param acts what only a person can do, behind the changes
 */
public record Plan(
    List<Remedy> remedies,
    List<Change> changes,
    List<Change> onHost,
    List<Act> acts,
    List<Words> notes) {

  /** Nothing is to be done. */
  public static final Plan EMPTY = new Plan(List.of(), List.of(), List.of(), List.of(), List.of());

  public Plan {
    remedies = List.copyOf(remedies);
    changes = List.copyOf(changes);
    onHost = List.copyOf(onHost);
    acts = List.copyOf(acts);
    notes = List.copyOf(notes);
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return changes.isEmpty() && onHost.isEmpty();
  }

  /** What the dearest of the remedies costs. */
  public SecurityCost cost() {
    return remedies.stream()
        .map(Remedy::cost)
        .max(SecurityCost::compareTo)
        .orElse(SecurityCost.NONE);
  }

  /** The same changes, swapped, the last one first. */
  public List<Change> undo() {
    return changes.reversed().stream().map(Change::undo).toList();
  }
}

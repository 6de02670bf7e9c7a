package rdpdoctor.disk.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.Resource;

/**
 * A change under the number that the journal has for it.
 *
 * @param change as it is to be made now: an undo has the journal's, swapped
 */
record Step(int number, Change change) {

  static List<Step> numbered(List<Change> changes) {
    List<Step> steps = new ArrayList<>();
    for (Change change : changes) {
      steps.add(new Step(steps.size() + 1, change));
    }
    return List.copyOf(steps);
  }

  /** The way back of what the journal says was intended. */
  static Step back(JournalEntry.Intended intended) {
    return new Step(intended.number(), intended.change().undo());
  }

  /** The steps of each hive, hives and steps in the order in which they come. */
  static SequencedMap<RegistryHive, List<Step>> byHive(List<Step> steps) {
    SequencedMap<RegistryHive, List<Step>> hives = new LinkedHashMap<>();
    for (Step step : steps) {
      hives.computeIfAbsent(step.hive(), _ -> new ArrayList<>()).add(step);
    }
    return hives;
  }

  private RegistryHive hive() {
    return switch (change.resource()) {
      case Resource.Value(RegistryKey key, String _) -> key.hive();
      case Resource.Key(RegistryKey key) -> key.hive();
      case Resource.Member _, Resource.Right _ ->
          throw new IllegalArgumentException("change: %s is no part of a hive".formatted(change));
    };
  }
}

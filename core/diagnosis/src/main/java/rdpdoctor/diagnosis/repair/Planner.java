package rdpdoctor.diagnosis.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;

/** Holds what should be against what is. */
public final class Planner {

  private final ResourceReader reader;
  private final Predicate<Resource> writable;

  /**
   * @param writable which resources can be changed from where the reader looks
   */
  public Planner(ResourceReader reader, Predicate<Resource> writable) {
    this.reader = reader;
    this.writable = writable;
  }

  /** What remedies want, each with its proposal. */
  public record Prescription(Remedy remedy, Proposal.Wanted wanted) {}

  /**
   * The plan.
   *
   * @throws UnplannableException if two remedies want different things of one resource, or if what
   *     a resource is now cannot be read
   */
  public Plan plan(List<Prescription> prescriptions) throws UnplannableException {
    List<Change> changes = changes(states(prescriptions));
    return new Plan(
        prescriptions.stream().map(Prescription::remedy).distinct().toList(),
        changes.stream().filter(change -> writable.test(change.resource())).toList(),
        changes.stream().filter(change -> !writable.test(change.resource())).toList(),
        prescriptions.stream().flatMap(one -> one.wanted().acts().stream()).distinct().toList(),
        prescriptions.stream().flatMap(one -> one.wanted().notes().stream()).distinct().toList());
  }

  private static Map<Resource, State> states(List<Prescription> prescriptions)
      throws UnplannableException {
    Map<Resource, State> all = new LinkedHashMap<>();
    for (Prescription prescription : prescriptions) {
      for (Map.Entry<Resource, State> one : prescription.wanted().states().entrySet()) {
        State other = all.putIfAbsent(one.getKey(), one.getValue());
        if (other != null && !other.means(one.getValue())) {
          throw new UnplannableException(
              one.getKey(),
              new Words(
                  "two of the remedies want different things of it", "選択した対処が互いに異なる値を必要としている"));
        }
      }
    }
    return all;
  }

  private List<Change> changes(Map<Resource, State> states) throws UnplannableException {
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<Resource, State> one : states.entrySet()) {
      State before = read(one.getKey(), one.getValue());
      if (!before.means(one.getValue())) {
        changes.add(new Change(one.getKey(), before, one.getValue()));
      }
    }
    return changes;
  }

  /** What only the host can change it can look up as well: only there a name has its SID. */
  private State read(Resource resource, State wanted) throws UnplannableException {
    return switch (reader.read(resource)) {
      case Lookup.Found<State>(State state) -> state;
      case Lookup.Absent<State> _ -> new State.Missing();
      case Lookup.Unknown<State>(Words why) -> {
        if (writable.test(resource)) {
          throw new UnplannableException(resource, why);
        }
        yield wanted instanceof State.Missing ? new State.Present() : new State.Missing();
      }
    };
  }
}

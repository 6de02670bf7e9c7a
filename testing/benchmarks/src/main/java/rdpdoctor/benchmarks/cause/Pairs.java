package rdpdoctor.benchmarks.cause;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.offline.fault.Coexistence;
import rdpdoctor.offline.fault.Faults;

/** Every two causes, each with its faults that go with the other's. */
final class Pairs {

  /** Steps through the causes that go through all of them, and so meet each cause twice. */
  private static final List<Integer> DISTANCES = List.of(1, 7);

  private Pairs() {}

  /** Two causes and how they can be on one machine; nothing if they cannot. */
  record Candidate(String one, String other, List<Coexistence> faults) {}

  static List<Candidate> all() {
    List<String> causes = List.copyOf(Faults.causes());
    List<Candidate> pairs = new ArrayList<>();
    for (int i = 0; i < causes.size(); i++) {
      for (int j = i + 1; j < causes.size(); j++) {
        pairs.add(of(causes.get(i), causes.get(j)));
      }
    }
    return List.copyOf(pairs);
  }

  /** Some of them, always the same, in which each cause is with several others. */
  static List<Candidate> some() {
    List<String> causes = List.copyOf(Faults.causes());
    List<Candidate> pairs = new ArrayList<>();
    for (int distance : DISTANCES) {
      for (int i = 0; i < causes.size(); i++) {
        pairs.add(of(causes.get(i), causes.get((i + distance) % causes.size())));
      }
    }
    return List.copyOf(pairs);
  }

  private static Candidate of(String one, String other) {
    return new Candidate(one, other, coexistences(one, other));
  }

  private static List<Coexistence> coexistences(String one, String other) {
    return Faults.of(one).stream()
        .flatMap(first -> Faults.of(other).stream().map(second -> new Coexistence(first, second)))
        .filter(faults -> faults.machine().isPresent())
        .toList();
  }
}

package rdpdoctor.benchmarks.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.benchmarks.cause.Pairs.Candidate;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.fault.Coexistence;
import rdpdoctor.offline.fault.Fault;

/**
 * Two faults on one machine, and what was found.
 *
 * @param hidden faults of the same causes that were tried before, of which one hides the other
 */
record Pair(Coexistence faults, Machine machine, Findings findings, List<Coexistence> hidden) {

  Pair {
    hidden = List.copyOf(hidden);
  }

  /**
   * The first faults of two causes that are both found; where there are none, the first at all. A
   * policy may win over a listener's own value, and a blocked port does not matter once another is
   * in use: then it takes other faults to have both causes at once.
   */
  static Optional<Pair> best(Candidate candidate, Laboratory laboratory) {
    List<Coexistence> hidden = new ArrayList<>();
    for (Coexistence faults : candidate.faults()) {
      Pair pair = of(faults, laboratory, hidden);
      if (pair.isOk()) {
        return Optional.of(pair);
      }
      hidden.add(faults);
    }
    return candidate.faults().stream().findFirst().map(faults -> of(faults, laboratory, List.of()));
  }

  private static Pair of(Coexistence faults, Laboratory laboratory, List<Coexistence> hidden) {
    Machine machine = faults.machine().orElseThrow();
    Findings findings = Findings.of(laboratory.examine(faults.on(machine), faults.user()));
    return new Pair(faults, machine, findings, hidden);
  }

  /** Both are found, no less certain than alone, and no other is confirmed. */
  boolean isOk() {
    return missed().isEmpty() && othersConfirmed().isEmpty() && findings.crashed().isEmpty();
  }

  List<String> missed() {
    return Stream.of(faults.one(), faults.other())
        .filter(fault -> !findings.has(fault))
        .map(Fault::toString)
        .toList();
  }

  List<String> othersConfirmed() {
    return findings.confirmedBeside(
        Stream.of(faults.one(), faults.other())
            .flatMap(fault -> Stream.concat(Stream.of(fault.cause()), fault.leader().stream()))
            .toList());
  }
}

package rdpdoctor.benchmarks.cause;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.offline.fault.Expected;
import rdpdoctor.offline.fault.Fault;

/**
 * What a report shows, by the ids of the causes.
 *
 * @param crashed checks that failed by an error of ours
 */
record Findings(List<String> confirmed, List<String> suspected, List<String> crashed) {

  static Findings of(Diagnosis diagnosis) {
    return new Findings(
        ids(diagnosis.confirmed()),
        ids(diagnosis.suspected()),
        diagnosis.crashed().stream().map(Object::toString).toList());
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.cause().id()).toList();
  }

  /** The one that stands first in the report. */
  Optional<String> first() {
    return Stream.concat(confirmed.stream(), suspected.stream()).findFirst();
  }

  /** What was concluded of a cause, if it was found. */
  Optional<Expected> verdict(String cause) {
    if (confirmed.contains(cause)) {
      return Optional.of(Expected.CONFIRMED);
    }
    return suspected.contains(cause) ? Optional.of(Expected.SUSPECTED) : Optional.empty();
  }

  /** With the expected verdict, or a stronger one. */
  boolean has(Fault fault) {
    return verdict(fault.cause())
        .filter(verdict -> verdict.compareTo(fault.expected()) <= 0)
        .isPresent();
  }

  List<String> confirmedBeside(List<String> causes) {
    return confirmed.stream().filter(cause -> !causes.contains(cause)).toList();
  }
}

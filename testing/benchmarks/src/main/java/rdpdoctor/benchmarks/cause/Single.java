package rdpdoctor.benchmarks.cause;

import java.util.List;
import java.util.Optional;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.fault.Expected;
import rdpdoctor.offline.fault.Fault;

/** One fault alone, and what was found. */
record Single(Fault fault, Machine machine, Findings findings) {

  static Single of(Fault fault, Machine machine, Laboratory laboratory) {
    return new Single(
        fault, machine, Findings.of(laboratory.examine(fault.on(machine), fault.user())));
  }

  /** The first finding is its cause, as certain as expected, and no other is confirmed. */
  boolean isOk() {
    return findings.first().equals(Optional.of(first()))
        && findings.verdict(fault.cause()).equals(Optional.of(fault.expected()))
        && othersConfirmed().isEmpty()
        && findings.crashed().isEmpty();
  }

  List<String> othersConfirmed() {
    return findings.confirmedBeside(List.of(fault.cause(), first()));
  }

  private String first() {
    return fault.leader().orElse(fault.cause());
  }

  String verdict() {
    return findings.verdict(fault.cause()).map(Expected::toString).orElse("not found");
  }
}

package rdpdoctor.offline.fault;

import java.util.List;
import java.util.Optional;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.OfflineWindows;

/**
 * Two faults on one machine.
 *
 * <p>They exclude each other where no machine can have both, where they need different accounts to
 * sign in, or where the later one takes the earlier one back: where the order makes a difference.
 */
public record Coexistence(Fault one, Fault other) {

  static Optional<Machine> preferred(List<Machine> machines) {
    return machines.stream()
        .reduce((best, next) -> next.membership() == best.membership() ? next : best);
  }

  /** The machine that has both; empty where they exclude each other. */
  public Optional<Machine> machine() {
    return agreeOnUser()
        ? preferred(one.machines().stream().filter(other.machines()::contains).toList())
            .filter(this::commute)
        : Optional.empty();
  }

  /** Without any account named, other accounts may be concerned. */
  private boolean agreeOnUser() {
    return one.user().equals(other.user()) || one.user().isEmpty() || other.user().isEmpty();
  }

  /** The account that is said to sign in. */
  public Optional<String> user() {
    return one.user().or(other::user);
  }

  private boolean commute(Machine machine) {
    return on(machine, one, other).content().equals(on(machine, other, one).content());
  }

  /** The machine with both faults. */
  public OfflineWindows on(Machine machine) {
    return on(machine, one, other);
  }

  private static OfflineWindows on(Machine machine, Fault first, Fault second) {
    OfflineWindows windows = OfflineWindows.healthy(machine);
    first.change().accept(windows);
    second.change().accept(windows);
    return windows;
  }
}

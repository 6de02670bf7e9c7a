package rdpdoctor.offline.fault;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.OfflineWindows;

/**
 * Something that goes wrong on a healthy machine.
 *
 * @param cause the id of what is then to be found
 * @param injection what is changed, in words
 * @param machines on which it can go wrong
 * @param user the local account that is said to sign in; empty where nobody is named
 * @param leader the cause that this one comes with and that is found first; empty where it comes
 *     alone
 */
public record Fault(
    String cause,
    String injection,
    Expected expected,
    List<Machine> machines,
    Optional<String> user,
    Optional<String> leader,
    Consumer<OfflineWindows> change) {

  public Fault {
    machines = List.copyOf(machines);
  }

  /** A fault of any machine that prevents sessions for certain. */
  static Fault confirmed(String cause, String injection, Consumer<OfflineWindows> change) {
    return of(cause, injection, Expected.CONFIRMED, change);
  }

  /** A fault of any machine that may prevent sessions. */
  static Fault suspected(String cause, String injection, Consumer<OfflineWindows> change) {
    return of(cause, injection, Expected.SUSPECTED, change);
  }

  private static Fault of(
      String cause, String injection, Expected expected, Consumer<OfflineWindows> change) {
    return new Fault(
        cause, injection, expected, Machine.all(), Optional.empty(), Optional.empty(), change);
  }

  Fault since(Edition first) {
    return on(machine -> machine.edition().compareTo(first) >= 0);
  }

  Fault until(Edition last) {
    return on(machine -> machine.edition().compareTo(last) <= 0);
  }

  Fault only(Membership membership) {
    return on(machine -> machine.membership() == membership);
  }

  private Fault on(Predicate<Machine> where) {
    return new Fault(
        cause, injection, expected, machines.stream().filter(where).toList(), user, leader, change);
  }

  Fault signingIn(String name) {
    return new Fault(cause, injection, expected, machines, Optional.of(name), leader, change);
  }

  Fault behind(String first) {
    return new Fault(cause, injection, expected, machines, user, Optional.of(first), change);
  }

  /** One of the machines, the newest that is in no domain where there is one. */
  public Machine machine() {
    return Coexistence.preferred(machines).orElseThrow();
  }

  /** The machine with this fault. */
  public OfflineWindows on(Machine machine) {
    OfflineWindows windows = OfflineWindows.healthy(machine);
    change.accept(windows);
    return windows;
  }

  @Override
  public String toString() {
    return "%s: %s".formatted(cause, injection);
  }
}

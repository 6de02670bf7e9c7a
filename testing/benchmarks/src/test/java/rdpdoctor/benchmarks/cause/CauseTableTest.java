package rdpdoctor.benchmarks.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.benchmarks.cause.Pairs.Candidate;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.fault.Fault;
import rdpdoctor.offline.fault.Faults;

/**
 * Faults put into healthy machines and found on their disks, each alone on every machine that can
 * have it, and some pairs of causes; {@code run-cause-table} tries all pairs.
 */
class CauseTableTest {

  private static final Findings NOTHING = new Findings(List.of(), List.of(), List.of());

  private final Laboratory laboratory = new Laboratory();

  static final List<Fault> FAULTS = Faults.ALL;

  static List<Machine> machines() {
    return Machine.all();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void nothing_is_found_on_a_healthy_machine(Machine machine) {
    OfflineWindows windows = OfflineWindows.healthy(machine);
    assertEquals(NOTHING, Findings.of(laboratory.examine(windows, Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void nothing_is_found_when_an_ordinary_user_signs_in(Machine machine) {
    OfflineWindows windows = OfflineWindows.healthy(machine);
    assertEquals(NOTHING, Findings.of(laboratory.examine(windows, Optional.of("anna"))));
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void a_fault_is_the_first_finding_and_no_other_is_confirmed(Fault fault) {
    for (Machine machine : fault.machines()) {
      Single single = Single.of(fault, machine, laboratory);
      assertTrue(single.isOk(), single::toString);
    }
  }

  static List<Candidate> pairs() {
    return Pairs.some().stream().filter(candidate -> !candidate.faults().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void two_faults_are_both_found(Candidate candidate) {
    Pair pair = Pair.best(candidate, laboratory).orElseThrow();
    assertTrue(pair.isOk(), pair::toString);
  }

  @Test
  void each_cause_meets_two_others_at_least() {
    for (String cause : Faults.causes()) {
      long met =
          pairs().stream()
              .filter(pair -> pair.one().equals(cause) || pair.other().equals(cause))
              .count();
      assertTrue(met >= 2, () -> "%s meets %d".formatted(cause, met));
    }
  }

  @Test
  void each_cause_has_a_fault_or_a_reason_why_no_disk_shows_it() {
    Set<String> known =
        KnowledgeBase.causes().stream()
            .map(Cause::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed = new TreeSet<>(Faults.causes());
    assertTrue(
        listed.stream().noneMatch(NotOnDisk.REASONS::containsKey), "a cause is both on and not");
    listed.addAll(NotOnDisk.REASONS.keySet());
    assertEquals(known, listed);
  }
}

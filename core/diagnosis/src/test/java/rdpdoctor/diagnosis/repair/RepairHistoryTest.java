package rdpdoctor.diagnosis.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;

class RepairHistoryTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final JournalEntry BEGUN =
      new JournalEntry.Begun(NOON, "1", "/mnt/c", new TargetIdentity("WIN01", "f"), List.of("id"));
  private static final JournalEntry FIRST = intended(1);
  private static final JournalEntry SECOND = intended(2);

  @Test
  void a_repair_that_was_stopped_before_its_first_change_has_written_nothing() {
    assertEquals(RepairStatus.NOTHING_WRITTEN, status());
    assertEquals(RepairStatus.NOTHING_WRITTEN, status(BEGUN));
    assertEquals(RepairStatus.NOTHING_WRITTEN, status(BEGUN, ended(RepairOutcome.NOTHING_TO_DO)));
  }

  @Test
  void a_repair_without_its_end_is_interrupted_however_far_it_came() {
    assertEquals(RepairStatus.INTERRUPTED, status(BEGUN, FIRST));
    assertEquals(
        RepairStatus.INTERRUPTED,
        status(BEGUN, FIRST, new JournalEntry.Written(1), new JournalEntry.Verified(1)));
  }

  @Test
  void a_repair_is_finished_with_its_end() {
    assertEquals(
        RepairStatus.FINISHED, status(BEGUN, FIRST, ended(RepairOutcome.CHANGED_UNPROVEN)));
  }

  @Test
  void an_undo_that_was_stopped_half_way_is_interrupted() {
    assertEquals(
        RepairStatus.INTERRUPTED,
        status(BEGUN, FIRST, SECOND, ended(RepairOutcome.CHANGED_UNPROVEN), undone(2)));
  }

  @Test
  void a_repair_is_taken_back_once_each_change_is_with_or_without_its_end() {
    assertEquals(RepairStatus.UNDONE, status(BEGUN, FIRST, SECOND, undone(2), undone(1)));
    assertEquals(
        RepairStatus.UNDONE, status(BEGUN, FIRST, undone(1), ended(RepairOutcome.ROLLED_BACK)));
  }

  @Test
  void what_stands_is_what_was_intended_and_not_taken_back() {
    RepairHistory history = new RepairHistory(List.of(BEGUN, FIRST, SECOND, undone(2)));
    assertEquals(List.of(FIRST), history.standing());
    assertEquals(Optional.of(BEGUN), history.begun());
  }

  @Test
  void the_last_end_counts() {
    assertEquals(
        Optional.of(ended(RepairOutcome.UNDONE)),
        new RepairHistory(
                List.of(
                    BEGUN,
                    FIRST,
                    ended(RepairOutcome.CHANGED_UNPROVEN),
                    undone(1),
                    ended(RepairOutcome.UNDONE)))
            .ended());
  }

  private static RepairStatus status(JournalEntry... entries) {
    return new RepairHistory(List.of(entries)).status();
  }

  private static JournalEntry intended(int number) {
    Resource key = new Resource.Key(new RegistryKey(RegistryHive.SYSTEM, "Key" + number));
    return new JournalEntry.Intended(
        number, new Change(key, new State.Missing(), new State.Tree(KeyImage.EMPTY)));
  }

  private static JournalEntry undone(int number) {
    return new JournalEntry.Undone(number);
  }

  private static JournalEntry ended(RepairOutcome outcome) {
    return new JournalEntry.Ended(NOON, outcome);
  }
}

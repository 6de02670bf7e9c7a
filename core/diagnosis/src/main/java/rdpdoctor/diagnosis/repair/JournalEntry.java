package rdpdoctor.diagnosis.repair;

import java.time.Instant;
import java.util.List;

/** A line of the repair journal, in the order in which things happen. */
public sealed interface JournalEntry {

  /**
   * A repair begins.
   *
   * @param version of rdpdoctor
   * @param place where the target is looked at: the folder of a disk
   * @param remedies their ids
   */
  record Begun(
      Instant at, String version, String place, TargetIdentity target, List<String> remedies)
      implements JournalEntry {
    public Begun {
      remedies = List.copyOf(remedies);
    }
  }

  /**
   * This change comes next; its before-image is on the disk when the target is touched.
   *
   * @param number from 1 on, in the order in which the changes are made
   * @param change spelled as the target spells its keys and values; a key that is created for
   *     values is one change together with them
   */
  record Intended(int number, Change change) implements JournalEntry {
    public Intended {
      if (number < 1) {
        throw new IllegalArgumentException(
            "journal: number is %d, expected 1 or more".formatted(number));
      }
    }
  }

  /** The original of what holds these changes is kept here. */
  record BackedUp(String original, String copy) implements JournalEntry {}

  record Written(int number) implements JournalEntry {}

  /** Read back from the target, and found as intended. */
  record Verified(int number) implements JournalEntry {}

  /** Taken back, and found as it was before. */
  record Undone(int number) implements JournalEntry {}

  /** The repair is over. */
  record Ended(Instant at, RepairOutcome outcome) implements JournalEntry {}
}

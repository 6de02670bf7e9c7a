package rdpdoctor.diagnosis.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the entries of one journal come to. */
public record RepairHistory(List<JournalEntry> entries) {

  public RepairHistory {
    entries = List.copyOf(entries);
  }

  /** Its first entry; empty if not even that was written to its end. */
  public Optional<JournalEntry.Begun> begun() {
    return of(JournalEntry.Begun.class).findFirst();
  }

  /** The last end of it: a repair that ended may be taken back later. */
  public Optional<JournalEntry.Ended> ended() {
    return of(JournalEntry.Ended.class).reduce((_, last) -> last);
  }

  /** The changes that were about to be made, or were made, and are not known to be taken back. */
  public List<JournalEntry.Intended> standing() {
    Set<Integer> undone =
        of(JournalEntry.Undone.class).map(JournalEntry.Undone::number).collect(Collectors.toSet());
    return of(JournalEntry.Intended.class)
        .filter(intended -> !undone.contains(intended.number()))
        .toList();
  }

  public RepairStatus status() {
    if (of(JournalEntry.Intended.class).findAny().isEmpty()) {
      return RepairStatus.NOTHING_WRITTEN;
    }
    if (standing().isEmpty()) {
      return RepairStatus.UNDONE;
    }
    return endedAsIntended() ? RepairStatus.FINISHED : RepairStatus.INTERRUPTED;
  }

  /** An undo that is under way writes behind the end. */
  private boolean endedAsIntended() {
    return !entries.isEmpty() && entries.getLast() instanceof JournalEntry.Ended;
  }

  private <T extends JournalEntry> Stream<T> of(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast);
  }
}

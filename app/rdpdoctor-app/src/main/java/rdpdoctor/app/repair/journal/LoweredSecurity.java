package rdpdoctor.app.repair.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairHistory;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.apply.DiskTarget;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.remedy.Treatments;

/** Finds the repairs that lowered the security of a disk and were not taken back. */
public record LoweredSecurity(JournalFolder folder) {

  /** Whether there is one whose changes are all so still, as far as this user's journals tell. */
  public Reading<Boolean> on(WindowsFolder windows) {
    try (DiskTarget target = new DiskTarget(windows)) {
      return on(target);
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      return new Reading.Unknown<>(
          new Words("the journals cannot be read: " + why, "ジャーナルを読み取れない: " + why),
          source(folder.folder()));
    }
  }

  private Reading<Boolean> on(DiskTarget target) throws IOException {
    for (Path file : folder.newestFirst()) {
      Optional<RepairHistory> history = history(file);
      if (history.isPresent() && lowered(history.get()) && stands(history.get(), target)) {
        return new Reading.Known<>(true, source(file));
      }
    }
    return new Reading.Known<>(false, source(folder.folder()));
  }

  /** What is no journal is for {@code journal list} to complain of. */
  private static Optional<RepairHistory> history(Path file) throws IOException {
    try {
      return Optional.of(StoredJournal.read(file).history());
    } catch (JournalFormatException _) {
      return Optional.empty();
    }
  }

  private static boolean lowered(RepairHistory history) {
    return history.begun().stream()
        .flatMap(begun -> begun.remedies().stream())
        .flatMap(remedy -> Treatments.of(remedy).stream())
        .anyMatch(treatment -> treatment.remedy().cost() == SecurityCost.LOWERS_SECURITY);
  }

  private static boolean stands(RepairHistory history, DiskTarget target) {
    return !history.standing().isEmpty()
        && isSame(history, target)
        && history.standing().stream()
            .map(JournalEntry.Intended::change)
            .allMatch(change -> isSo(change, target));
  }

  private static boolean isSame(RepairHistory history, DiskTarget target) {
    return target.identity() instanceof Lookup.Found<TargetIdentity>(TargetIdentity found)
        && history.begun().filter(begun -> begun.target().equals(found)).isPresent();
  }

  private static boolean isSo(Change change, DiskTarget target) {
    return target.read(change.resource()) instanceof Lookup.Found<State>(State found)
        && found.means(change.after());
  }

  private static Source source(Path place) {
    return new Source(Vantage.DISK, place.toString());
  }
}

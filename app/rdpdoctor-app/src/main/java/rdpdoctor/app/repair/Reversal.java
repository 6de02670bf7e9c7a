package rdpdoctor.app.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import rdpdoctor.app.repair.journal.JournalFile;
import rdpdoctor.app.repair.journal.JournalFormatException;
import rdpdoctor.app.repair.journal.StoredJournal;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.disk.Risk;
import rdpdoctor.disk.apply.DiskRepair;
import rdpdoctor.disk.apply.RepairFailedException;
import rdpdoctor.disk.apply.RepairRefusedException;
import rdpdoctor.disk.collect.WindowsFolder;

/** Takes back what a journal says was written. */
record Reversal(WindowsFolder windows, Set<Risk> risks) {

  /** Ends the journal with this outcome. */
  void takeBack(Path file, RepairOutcome outcome) throws RepairFailure {
    StoredJournal stored = read(file);
    try (JournalFile journal = JournalFile.reopen(file)) {
      new DiskRepair(windows, InstantSource.system(), risks)
          .undo(stored.history().entries(), journal);
      journal.append(new JournalEntry.Ended(Instant.now(), outcome));
    } catch (IOException e) {
      throw RepairFailure.unwritable(file, e);
    } catch (StalePlanException e) {
      throw RepairFailure.of(e);
    } catch (RepairRefusedException e) {
      throw RepairFailure.of(e);
    } catch (RepairFailedException e) {
      throw RepairFailure.of(e, file);
    }
  }

  static StoredJournal read(Path file) throws RepairFailure {
    try {
      return StoredJournal.read(file);
    } catch (IOException e) {
      throw RepairFailure.unreadable(file, e);
    } catch (JournalFormatException e) {
      throw RepairFailure.of(e);
    }
  }
}

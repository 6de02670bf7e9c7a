package rdpdoctor.app.repair;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.disk.Risk;
import rdpdoctor.disk.apply.DiskRepair;
import rdpdoctor.disk.collect.WindowsFolder;

/** Takes back what a journal says was written. */
record Reversal(WindowsFolder windows, Set<Risk> risks) {

  /** Ends the journal with this outcome. */
  void takeBack(Path file, RepairOutcome outcome) throws CommandFailure {
    List<JournalEntry> entries = Journals.read(file).history().entries();
    Journals.write(
        file,
        journal -> new DiskRepair(windows, InstantSource.system(), risks).undo(entries, journal));
    Journals.end(file, outcome);
  }
}

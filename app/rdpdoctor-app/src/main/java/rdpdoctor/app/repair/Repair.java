package rdpdoctor.app.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.repair.journal.JournalFile;
import rdpdoctor.app.repair.journal.JournalFolder;
import rdpdoctor.app.report.Version;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.diagnosis.repair.RepairStatus;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.apply.DiskRepair;

/** Carries out a plan that was agreed to, looks again, and takes back what made things worse. */
final class Repair {

  private final FixRequest request;
  private final Session session;

  Repair(FixRequest request, Session session) {
    this.request = request;
    this.session = session;
  }

  RepairEnd carryOut(TargetIdentity target, Plan plan, Diagnosis before) throws CommandFailure {
    Path file = begin(target, plan);
    try {
      apply(file, target, plan);
      return judge(file, before, request.look().diagnosis());
    } finally {
      discardIfEmpty(file);
    }
  }

  private RepairEnd judge(Path file, Diagnosis before, Diagnosis after) throws CommandFailure {
    List<String> broken = before.newlyConfirmedIn(after);
    if (broken.isEmpty()) {
      Journals.end(file, RepairOutcome.CHANGED_UNPROVEN);
      return new RepairEnd.Changed(file, confirmed(after));
    }
    new Reversal(request.windows(), request.risks()).takeBack(file, RepairOutcome.ROLLED_BACK);
    return new RepairEnd.RolledBack(file, broken);
  }

  private Path begin(TargetIdentity target, Plan plan) throws CommandFailure {
    Instant now = Instant.now();
    try (JournalFile journal = create(now, target)) {
      journal.append(
          new JournalEntry.Begun(
              now,
              Version.current(),
              request.windows().place().toAbsolutePath().toString(),
              target,
              plan.remedies().stream().map(Remedy::id).toList()));
      return journal.path();
    } catch (IOException e) {
      throw RepairFailure.unwritable(request.journal().orElse(folder().folder()), e);
    }
  }

  private JournalFile create(Instant now, TargetIdentity target) throws IOException {
    Optional<Path> file = request.journal();
    return file.isPresent() ? JournalFile.create(file.get()) : folder().create(now, target);
  }

  private JournalFolder folder() {
    return Journals.folder(session);
  }

  private void apply(Path file, TargetIdentity target, Plan plan) throws CommandFailure {
    Journals.write(
        file,
        journal ->
            new DiskRepair(request.windows(), InstantSource.system(), request.risks())
                .apply(plan.changes(), target, journal));
  }

  private static List<String> confirmed(Diagnosis diagnosis) {
    return diagnosis.confirmed().stream().map(finding -> finding.cause().id()).toList();
  }

  /** The journal of a repair that was refused tells nothing. */
  private static void discardIfEmpty(Path file) throws CommandFailure {
    if (Journals.read(file).history().status() == RepairStatus.NOTHING_WRITTEN) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw RepairFailure.unwritable(file, e);
      }
    }
  }
}

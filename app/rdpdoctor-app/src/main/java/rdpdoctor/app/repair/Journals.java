package rdpdoctor.app.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.repair.journal.JournalFile;
import rdpdoctor.app.repair.journal.JournalFolder;
import rdpdoctor.app.repair.journal.JournalFormatException;
import rdpdoctor.app.repair.journal.StoredJournal;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.syntax.PathSyntax;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairHistory;
import rdpdoctor.diagnosis.repair.RepairJournal;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.diagnosis.repair.RepairStatus;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.apply.RepairFailedException;
import rdpdoctor.disk.apply.RepairRefusedException;

/** The journals of this user, and the one that a command line means. */
final class Journals {

  private Journals() {}

  /** The one that is named, or else the newest that fits. */
  static StoredJournal named(ParseResult arguments, Session session, Predicate<RepairHistory> fits)
      throws UsageException, CommandFailure {
    List<String> names = List.of(arguments.matchedPositionalValue(0, new String[0]));
    return names.isEmpty()
        ? newest(session, fits)
        : read(PathSyntax.parse(names.getFirst()).orUsage());
  }

  private static StoredJournal newest(Session session, Predicate<RepairHistory> fits)
      throws CommandFailure {
    for (Path file : files(session)) {
      StoredJournal journal = read(file);
      if (fits.test(journal.history())) {
        return journal;
      }
    }
    throw new CommandFailure(
        ExitCode.NO_INPUT,
        new Words(
            folder(session).folder() + ": there is no such repair",
            folder(session).folder() + ": 該当する修復がありません"));
  }

  /** The newest repair of a target that did not come to its end. */
  static Optional<Path> interrupted(TargetIdentity target, Session session) throws CommandFailure {
    for (Path file : files(session)) {
      if (isInterrupted(file, target)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** What is no journal is for {@code journal list} to complain of. */
  private static boolean isInterrupted(Path file, TargetIdentity target) throws CommandFailure {
    try {
      RepairHistory history = StoredJournal.read(file).history();
      return history.status() == RepairStatus.INTERRUPTED
          && history.begun().filter(begun -> begun.target().equals(target)).isPresent();
    } catch (IOException e) {
      throw RepairFailure.unreadable(file, e);
    } catch (JournalFormatException _) {
      return false;
    }
  }

  static List<Path> files(Session session) throws CommandFailure {
    JournalFolder folder = folder(session);
    try {
      return folder.newestFirst();
    } catch (IOException e) {
      throw RepairFailure.unreadable(folder.folder(), e);
    }
  }

  static JournalFolder folder(Session session) {
    return JournalFolder.of(session.environment().variables());
  }

  static StoredJournal read(Path file) throws CommandFailure {
    try {
      return StoredJournal.read(file);
    } catch (IOException e) {
      throw RepairFailure.unreadable(file, e);
    } catch (JournalFormatException e) {
      throw RepairFailure.of(e);
    }
  }

  /** What a disk is changed by, with a journal ahead of it. */
  @FunctionalInterface
  interface Work {
    void with(RepairJournal journal)
        throws IOException, StalePlanException, RepairRefusedException, RepairFailedException;
  }

  /** Work whose entries go behind those that are there. */
  static void write(Path file, Work work) throws CommandFailure {
    try (JournalFile journal = JournalFile.reopen(file)) {
      work.with(journal);
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

  static void end(Path file, RepairOutcome outcome) throws CommandFailure {
    write(file, journal -> journal.append(new JournalEntry.Ended(Instant.now(), outcome)));
  }

  /** When, which machine, and by which remedies. */
  static String title(StoredJournal journal) {
    Optional<JournalEntry.Begun> begun = journal.history().begun();
    return begun
        .map(
            one ->
                "%s  %s  %s"
                    .formatted(
                        one.at().truncatedTo(ChronoUnit.SECONDS),
                        one.target().name(),
                        String.join(", ", one.remedies())))
        .orElseGet(() -> journal.file().toString());
  }
}

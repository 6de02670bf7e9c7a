package rdpdoctor.disk.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairJournal;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.disk.HiveWriter;
import rdpdoctor.disk.SavedHive;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.hive.regf.CorruptHiveException;

/** The part of a repair that writes: hive by hive, with a journal ahead of it. */
final class Undertaking {

  private final WindowsFolder windows;
  private final InstantSource clock;
  private final HiveWriter writer;
  private final RepairJournal journal;

  Undertaking(
      WindowsFolder windows, InstantSource clock, HiveWriter writer, RepairJournal journal) {
    this.windows = windows;
    this.clock = clock;
    this.writer = writer;
    this.journal = journal;
  }

  void carryOut(List<PreparedHive> hives) throws RepairFailedException {
    List<Step> begun = new ArrayList<>();
    try {
      for (PreparedHive hive : hives) {
        begun.addAll(hive.steps());
        carryOut(hive);
      }
    } catch (IOException | CorruptHiveException | UnexpectedStateException | RuntimeException e) {
      throw new RepairFailedException(words(e), isTakenBack(begun, e), e);
    }
  }

  private void carryOut(PreparedHive hive)
      throws IOException, CorruptHiveException, UnexpectedStateException {
    for (Step step : hive.steps()) {
      journal.append(new JournalEntry.Intended(step.number(), step.change()));
    }
    save(hive, journal);
    for (Step step : hive.steps()) {
      journal.append(new JournalEntry.Written(step.number()));
    }
    requireAfter(hive.steps());
    for (Step step : hive.steps()) {
      journal.append(new JournalEntry.Verified(step.number()));
    }
  }

  /**
   * Takes back.
   *
   * @param asBefore the numbers of what needs no taking back
   */
  void takeBack(List<PreparedHive> hives, List<Integer> asBefore) throws RepairFailedException {
    try {
      takeBack(hives, asBefore, journal);
    } catch (IOException | CorruptHiveException | UnexpectedStateException e) {
      throw new RepairFailedException(words(e), false, e);
    }
  }

  private void takeBack(List<PreparedHive> hives, List<Integer> asBefore, RepairJournal log)
      throws IOException, CorruptHiveException, UnexpectedStateException {
    for (PreparedHive hive : hives) {
      save(hive, log);
      requireAfter(hive.steps());
      for (Step step : hive.steps()) {
        log.append(new JournalEntry.Undone(step.number()));
      }
    }
    for (int number : asBefore) {
      log.append(new JournalEntry.Undone(number));
    }
  }

  private void save(PreparedHive hive, RepairJournal log) throws IOException, CorruptHiveException {
    SavedHive saved = writer.save(hive.file(), hive.edited().image());
    Optional<Path> backup = saved.backup();
    if (backup.isPresent()) {
      log.append(new JournalEntry.BackedUp(hive.file().path().toString(), backup.get().toString()));
    }
  }

  /** Reads the file anew: what the editor made of it is of no account. */
  private void requireAfter(List<Step> steps) throws UnexpectedStateException {
    try (DiskTarget target = new DiskTarget(windows)) {
      for (Step step : steps) {
        UnexpectedStateException.require(step.change(), target.read(step.change().resource()));
      }
    }
  }

  /**
   * Takes back as much as was made. The journal may be what failed: then it says too much, and an
   * undo finds that there is nothing left to do.
   */
  private boolean isTakenBack(List<Step> begun, Exception failure) {
    boolean wasInterrupted = Thread.interrupted(); // It would close every file that is opened now.
    try (DiskTarget target = new DiskTarget(windows)) {
      Reversal reversal = Reversal.of(intended(begun), new Resources(target));
      List<PreparedHive> hives = PreparedHive.all(target, reversal.steps(), clock.instant());
      takeBack(hives, reversal.asBefore(), entry -> appendOr(entry, failure));
      return true;
    } catch (IOException
        | CorruptHiveException
        | StalePlanException
        | RepairRefusedException
        | UnexpectedStateException e) {
      failure.addSuppressed(e);
      return false;
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void appendOr(JournalEntry entry, Exception failure) {
    try {
      journal.append(entry);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static List<JournalEntry.Intended> intended(List<Step> steps) {
    return steps.stream()
        .map(step -> new JournalEntry.Intended(step.number(), step.change()))
        .toList();
  }

  private static Words words(Exception e) {
    return e instanceof UnexpectedStateException unexpected
        ? unexpected.words()
        : new Words(
            "a write failed: %s".formatted(e.getMessage()),
            "書き込みに失敗しました: %s".formatted(e.getMessage()));
  }
}

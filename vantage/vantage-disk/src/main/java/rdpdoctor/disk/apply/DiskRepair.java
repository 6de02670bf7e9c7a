package rdpdoctor.disk.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairHistory;
import rdpdoctor.diagnosis.repair.RepairJournal;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.HiveWriter;
import rdpdoctor.disk.Risk;
import rdpdoctor.disk.WriteRefusedException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Makes the changes of a plan to the hives of a disk, and takes them back. */
public final class DiskRepair {

  private final WindowsFolder windows;
  private final InstantSource clock;
  private final HiveWriter writer;

  /**
   * @param clock for the times of keys and the names of backups
   * @param accepted the risks that the user takes
   */
  public DiskRepair(WindowsFolder windows, InstantSource clock, Set<Risk> accepted) {
    this(windows, clock, new HiveWriter(clock, accepted));
  }

  /**
   * @param clock for the times of keys
   */
  public DiskRepair(WindowsFolder windows, InstantSource clock, HiveWriter writer) {
    this.windows = windows;
    this.clock = clock;
    this.writer = writer;
  }

  /**
   * Makes all of the changes, or none. The journal gets what is written, from {@code Intended} to
   * {@code Verified}; its beginning and its end are the caller's.
   *
   * @param madeFor the target of the plan that they belong to
   * @throws StalePlanException if a resource is not as it was when the plan was made
   * @throws RepairRefusedException if nothing was written for another reason
   * @throws RepairFailedException if a write failed, or what was written reads otherwise
   * @throws IllegalArgumentException if two changes are about the same thing
   */
  public void apply(List<Change> changes, TargetIdentity madeFor, RepairJournal journal)
      throws StalePlanException, RepairRefusedException, RepairFailedException {
    if (!changes.isEmpty()) {
      exclusively(target -> apply(changes, madeFor, journal, target));
    }
  }

  private void apply(
      List<Change> changes, TargetIdentity madeFor, RepairJournal journal, DiskTarget target)
      throws StalePlanException, RepairRefusedException, RepairFailedException, IOException {
    requireSame(madeFor, target);
    Resources resources = new Resources(target);
    resources.requireWritable(changes);
    resources.requireBefore(changes);
    List<Change> whole = WholeChanges.of(changes, target);
    resources.requireReversible(whole);
    new Undertaking(windows, clock, writer, journal)
        .carryOut(prepared(target, Step.numbered(whole)));
  }

  /**
   * Takes back what a journal says was written, the last change first. A change that was never
   * made, as the target shows, is marked as undone as well.
   *
   * @param entries of the journal, even of one that was cut anywhere
   * @throws StalePlanException if a resource is neither as before its change nor as after it; then
   *     nothing was written
   * @throws RepairRefusedException if nothing was written for another reason
   * @throws RepairFailedException if a write failed; another undo goes on from there
   */
  public void undo(List<JournalEntry> entries, RepairJournal journal)
      throws StalePlanException, RepairRefusedException, RepairFailedException {
    RepairHistory history = new RepairHistory(entries);
    if (!history.standing().isEmpty()) {
      exclusively(target -> undo(history, journal, target));
    }
  }

  private void undo(RepairHistory history, RepairJournal journal, DiskTarget target)
      throws StalePlanException, RepairRefusedException, RepairFailedException, IOException {
    Optional<TargetIdentity> madeFor = history.begun().map(JournalEntry.Begun::target);
    if (madeFor.isPresent()) {
      requireSame(madeFor.get(), target);
    }
    Reversal reversal = Reversal.of(history.standing(), new Resources(target));
    List<PreparedHive> hives = prepared(target, reversal.steps());
    new Undertaking(windows, clock, writer, journal).takeBack(hives, reversal.asBefore());
  }

  private static void requireSame(TargetIdentity expected, DiskTarget target)
      throws RepairRefusedException {
    switch (target.identity()) {
      case Lookup.Found<TargetIdentity>(TargetIdentity found) -> {
        if (!found.fingerprint().equals(expected.fingerprint())) {
          throw Refusals.anotherTarget(expected, found);
        }
      }
      case Lookup.Absent<TargetIdentity> _ -> throw Refusals.nameless();
      case Lookup.Unknown<TargetIdentity>(Words why) -> throw Refusals.unknown(why);
    }
  }

  /** All hives are edited, proven and found to be writable before one is written. */
  private List<PreparedHive> prepared(DiskTarget target, List<Step> steps)
      throws RepairRefusedException, IOException {
    List<PreparedHive> hives = PreparedHive.all(target, steps, clock.instant());
    for (PreparedHive hive : hives) {
      requireWritable(hive);
    }
    FreeSpace.require(hives);
    return hives;
  }

  private void requireWritable(PreparedHive hive) throws RepairRefusedException, IOException {
    Path path = hive.file().path();
    try {
      writer.requireWritable(hive.file());
    } catch (WriteRefusedException e) {
      throw Refusals.of(path, e);
    } catch (CorruptHiveException e) {
      throw Refusals.unreadable(path, e);
    }
  }

  /** What is done while no other repair of the disk is under way. */
  @FunctionalInterface
  private interface Exclusive {
    void on(DiskTarget target)
        throws StalePlanException, RepairRefusedException, RepairFailedException, IOException;
  }

  private void exclusively(Exclusive action)
      throws StalePlanException, RepairRefusedException, RepairFailedException {
    Path folder = folder();
    try (RepairLock lock = RepairLock.on(folder);
        DiskTarget target = new DiskTarget(windows)) {
      lock.requireHeld();
      action.on(target);
    } catch (IOException e) {
      throw Refusals.unreadable(folder, e);
    }
  }

  private Path folder() throws RepairRefusedException {
    return windows
        .hive(RegistryHive.SYSTEM)
        .or(() -> windows.hive(RegistryHive.SOFTWARE))
        .map(hive -> hive.toAbsolutePath().resolveSibling(""))
        .orElseThrow(Refusals::nameless);
  }
}

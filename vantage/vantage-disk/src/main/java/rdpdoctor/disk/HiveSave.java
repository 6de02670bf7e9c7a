package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.log.DirtyPages;
import rdpdoctor.hive.log.HeaderSector;
import rdpdoctor.hive.log.LogEntry;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * The choice between the two ways of saving a hive, and the backup before either.
 *
 * @param logNames of the logs beside the hive, the one to be written to first
 */
record HiveSave(StoredFolder folder, String name, List<String> logNames) {

  HiveSave {
    logNames = List.copyOf(logNames);
  }

  /** How a hive was saved, and the name of its backup. */
  record Done(SavedHive.Way way, Optional<String> backup) {}

  /**
   * Saves a hive.
   *
   * @param stored the hive as on the disk
   * @param recovery of it from the logs on the disk
   * @param after what it shall be; its sequence numbers are of no account
   * @param label for the name of the backup
   */
  Done save(ByteBuffer stored, Recovery recovery, ByteBuffer after, String label)
      throws IOException, CorruptHiveException {
    ByteBuffer before = recovery.image();
    boolean dirty = recovery.outcome() != Recovery.Outcome.CLEAN;
    if (!dirty && isSame(before, after)) {
      return new Done(SavedHive.Way.UNCHANGED, Optional.empty());
    }
    BaseBlock block = BaseBlock.read(before);
    LogEntry entry = LogEntry.between(before, after, nextSequence(block));
    List<LogFile> logs = logs();
    String backup = new Backup(folder, name).make(label, dirty ? logNames : List.of());
    Optional<LogFile> log = fits(recovery, after) ? roomFor(entry, logs) : Optional.empty();
    if (log.isPresent()) {
      saveInPlace(
          new InPlaceWrite(folder.open(name), logs), log.get(), recovery, stored, entry, after);
      return new Done(SavedHive.Way.IN_PLACE, Optional.of(backup));
    }
    new ReplacingWrite(folder, name, logs).save(after, entry.sequence(), dirty);
    return new Done(SavedHive.Way.REPLACED, Optional.of(backup));
  }

  private static void saveInPlace(
      InPlaceWrite write,
      LogFile log,
      Recovery recovery,
      ByteBuffer stored,
      LogEntry entry,
      ByteBuffer after)
      throws IOException, CorruptHiveException {
    if (recovery.outcome() == Recovery.Outcome.RECOVERED) {
      write.settle(stored, recovery.image());
    }
    if (isSame(recovery.image(), after)) {
      write.silenceLogs();
    } else {
      write.save(log, recovery.image(), entry, after);
    }
  }

  /** Whether all of it lies in the clusters that the file has, with nothing to be made up. */
  private boolean fits(Recovery recovery, ByteBuffer after)
      throws IOException, CorruptHiveException {
    long size = folder.open(name).size();
    return recovery.outcome() != Recovery.Outcome.NOT_RECOVERED
        && end(recovery.image()) <= size
        && end(after) <= size;
  }

  private static long end(ByteBuffer hive) throws CorruptHiveException {
    return BaseBlock.SIZE + (long) BaseBlock.read(hive).binsSize();
  }

  private List<LogFile> logs() throws IOException {
    List<LogFile> logs = new ArrayList<>();
    for (String log : logNames) {
      logs.add(new LogFile(folder.open(log)));
    }
    return logs;
  }

  private static Optional<LogFile> roomFor(LogEntry entry, List<LogFile> logs) throws IOException {
    for (LogFile log : logs) {
      if (log.canTake(entry)) {
        return Optional.of(log);
      }
    }
    return Optional.empty();
  }

  // In a dirty hive that nothing recovered the first number is ahead of the second.
  private static int nextSequence(BaseBlock block) {
    int last =
        Integer.compareUnsigned(block.primarySequence(), block.secondarySequence()) > 0
            ? block.primarySequence()
            : block.secondarySequence();
    return last + 1;
  }

  private static boolean isSame(ByteBuffer before, ByteBuffer after) {
    return DirtyPages.between(before, after).isEmpty()
        && HeaderSector.of(before)
            .sequences(0, 0)
            .sealed()
            .equals(HeaderSector.of(after).sequences(0, 0).sealed());
  }
}

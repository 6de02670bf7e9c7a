package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Damage;

/**
 * Replays logs of Windows 8.1 and later. Their entries form one sequence without gaps, whichever
 * log they are in; the first needs not follow the hive's own number, but must not be below it.
 */
final class EntryReplay {

  private final DirtyHive hive;
  private final long largestBins;
  private final List<LogEntry> entries = new ArrayList<>();
  private final List<LogReport> reports = new ArrayList<>();
  private boolean broken;

  private EntryReplay(DirtyHive hive, long largestBins) {
    this.hive = hive;
    this.largestBins = largestBins;
  }

  /** What the logs give; the image only if that was at least one entry. */
  static Replay of(DirtyHive hive, List<TransactionLog> logs) {
    EntryReplay replay = new EntryReplay(hive, largestBins(hive, logs));
    List<TransactionLog> ordered = new ArrayList<>(logs);
    ordered.sort(Comparator.comparing(TransactionLog::sequence, Integer::compareUnsigned));
    TransactionLog latest = ordered.getLast();
    if (hive.soundBlock().isEmpty()) {
      ordered.removeLast();
      ordered.forEach(
          log -> replay.reports.add(LogReport.unused(log.number(), LogVerdict.NOT_NEEDED)));
      ordered = List.of(latest);
    }
    ordered.forEach(replay::take);
    return new Replay(replay.image(latest), List.copyOf(replay.reports));
  }

  // What a log adds to the bins lies in it, so no entry can ask for more memory than that.
  private static long largestBins(DirtyHive hive, List<TransactionLog> logs) {
    long size = hive.bytes().capacity();
    for (TransactionLog log : logs) {
      size += log.bytes().capacity();
    }
    return Math.min(size, Integer.MAX_VALUE - BaseBlock.SIZE);
  }

  private void take(TransactionLog log) {
    Optional<LogReport> refusal = refusal(log);
    if (refusal.isPresent()) {
      reports.add(refusal.get());
      return;
    }
    int before = entries.size();
    Optional<Damage> end = entriesOf(log);
    int taken = entries.size() - before;
    if (taken == 0) {
      broken = true;
    }
    reports.add(
        new LogReport(
            log.number(),
            taken > 0 ? LogVerdict.APPLIED : LogVerdict.UNREADABLE,
            taken,
            taken > 0 ? entries.get(before).sequence() : 0,
            taken > 0 ? entries.getLast().sequence() : 0,
            end));
  }

  private Optional<LogReport> refusal(TransactionLog log) {
    if (broken) {
      return refused(log, LogVerdict.GAP, "log header: the log before this one gave nothing");
    }
    if (!entries.isEmpty() && log.sequence() != entries.getLast().sequence() + 1) {
      return refused(
          log,
          LogVerdict.GAP,
          "log header: sequence is %d, expected %d, the next after the log before it"
              .formatted(log.sequence(), entries.getLast().sequence() + 1));
    }
    return hive.soundBlock()
        .map(BaseBlock::secondarySequence)
        .filter(least -> Integer.compareUnsigned(log.sequence(), least) < 0)
        .flatMap(
            least ->
                refused(
                    log,
                    LogVerdict.OUTDATED,
                    "log header: sequence is %d, expected at least the hive's, %d"
                        .formatted(log.sequence(), least)));
  }

  private static Optional<LogReport> refused(TransactionLog log, LogVerdict verdict, String why) {
    return Optional.of(LogReport.refused(log.number(), verdict, BaseBlock.PRIMARY_SEQUENCE, why));
  }

  /** Takes entries up to one that is damaged, or one that an earlier use of the log left behind. */
  private Optional<Damage> entriesOf(TransactionLog log) {
    int expected = log.sequence();
    int offset = TransactionLog.BODY;
    try {
      while (LogEntry.beginsAt(log.bytes(), offset)) {
        LogEntry entry = LogEntry.read(log.bytes(), offset);
        if (entry.sequence() != expected) {
          return Optional.of(
              new Damage(
                  offset,
                  "log entry: sequence is %d, expected %d".formatted(entry.sequence(), expected)));
        }
        requireRoom(entry, offset);
        entries.add(entry);
        expected++;
        offset += LogEntry.sizeAt(log.bytes(), offset);
      }
    } catch (CorruptHiveException e) {
      return Optional.of(e.damage());
    }
    return Optional.empty();
  }

  private void requireRoom(LogEntry entry, int offset) throws CorruptHiveException {
    if (entry.binsSize() > largestBins) {
      throw new CorruptHiveException(
          offset,
          "log entry: size of hive bins is %d, more than the hive and its logs hold"
              .formatted(entry.binsSize()));
    }
  }

  private Optional<ByteBuffer> image(TransactionLog latest) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    LogEntry last = entries.getLast();
    int largest = entries.stream().mapToInt(LogEntry::binsSize).max().orElseThrow();
    ByteBuffer image = hive.copy(largest);
    entries.forEach(entry -> Replay.put(entry.pages(), image));
    ByteBuffer header = hive.soundBlock().isPresent() ? hive.bytes() : latest.bytes();
    image.put(
        0,
        HeaderSector.of(header)
            .type(BaseBlock.TYPE_PRIMARY)
            .sequences(last.sequence(), last.sequence())
            .binsSize(last.binsSize())
            .lock(last.flags())
            .sealed(),
        0,
        BaseBlock.SECTOR);
    return Optional.of(image);
  }
}

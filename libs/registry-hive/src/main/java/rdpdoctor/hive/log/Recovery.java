package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * A hive brought to the state that its logs hold.
 *
 * @param outcome whether {@code image} can be trusted to be that state
 * @param image a copy with its base block made right when recovered, as large as the file was or
 *     larger: the bytes behind the bins stay, so that a file keeps its size; else the very buffer
 *     that was given
 * @param logs what each log gave, in the order they were given
 */
public record Recovery(Outcome outcome, ByteBuffer image, List<LogReport> logs) {

  /** What became of a hive. */
  public enum Outcome {
    /** No write was cut short; logs do not matter then, whatever they hold. */
    CLEAN,
    /** At least one log was applied. */
    RECOVERED,
    /** A write was cut short and no log tells how it went on: the last changes may be missing. */
    NOT_RECOVERED
  }

  public Recovery {
    logs = List.copyOf(logs);
  }

  /**
   * Replays the logs of a hive where it needs them.
   *
   * @param primary the whole file; it is not changed
   * @param logs the files beside it, in any order and of any format
   * @throws CorruptHiveException if the file is no hive
   */
  public static Recovery recover(ByteBuffer primary, List<ByteBuffer> logs)
      throws CorruptHiveException {
    DirtyHive hive = DirtyHive.of(primary);
    if (hive.block().filter(block -> !block.isDirty()).isPresent()) {
      return new Recovery(Outcome.CLEAN, primary, unused(logs.size()));
    }
    List<LogReport> reports = new ArrayList<>();
    List<TransactionLog> usable = usable(hive, logs, reports);
    Optional<ByteBuffer> image = replay(hive, usable, reports);
    if (image.isEmpty() && hive.block().isEmpty()) {
      BaseBlock.read(primary);
    }
    reports.sort(Comparator.comparingInt(LogReport::log));
    return new Recovery(
        image.isPresent() ? Outcome.RECOVERED : Outcome.NOT_RECOVERED,
        image.orElse(primary),
        reports);
  }

  private static List<LogReport> unused(int logs) {
    List<LogReport> reports = new ArrayList<>();
    for (int log = 0; log < logs; log++) {
      reports.add(LogReport.unused(log, LogVerdict.NOT_NEEDED));
    }
    return reports;
  }

  private static List<TransactionLog> usable(
      DirtyHive hive, List<ByteBuffer> files, List<LogReport> reports) {
    List<TransactionLog> usable = new ArrayList<>();
    for (int number = 0; number < files.size(); number++) {
      ByteBuffer file = files.get(number);
      if (saysNothing(file)) {
        reports.add(LogReport.unused(number, LogVerdict.EMPTY));
        continue;
      }
      try {
        TransactionLog log = TransactionLog.read(number, file);
        Optional<String> foreign = hive.foreign(log);
        if (foreign.isPresent()) {
          reports.add(LogReport.refused(number, LogVerdict.OTHER_HIVE, 0, foreign.get()));
        } else {
          usable.add(log);
        }
      } catch (CorruptHiveException e) {
        reports.add(LogReport.refused(number, LogVerdict.UNREADABLE, e.damage()));
      }
    }
    return usable;
  }

  private static boolean saysNothing(ByteBuffer file) {
    int header = Math.min(file.capacity(), BaseBlock.SECTOR);
    return file.slice(0, header).equals(ByteBuffer.allocate(header));
  }

  private static Optional<ByteBuffer> replay(
      DirtyHive hive, List<TransactionLog> logs, List<LogReport> reports) {
    List<TransactionLog> withEntries = logs.stream().filter(TransactionLog::hasEntries).toList();
    List<TransactionLog> withVector = logs.stream().filter(log -> !log.hasEntries()).toList();
    Optional<ByteBuffer> image = Optional.empty();
    if (!withEntries.isEmpty()) {
      Replay replay = EntryReplay.of(hive, withEntries);
      reports.addAll(replay.reports());
      image = replay.image();
    }
    if (image.isPresent()) {
      withVector.forEach(log -> reports.add(LogReport.unused(log.number(), LogVerdict.NOT_NEEDED)));
      return image;
    }
    Replay replay = VectorReplay.of(hive, withVector);
    reports.addAll(replay.reports());
    return replay.image();
  }
}

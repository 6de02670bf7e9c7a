package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import rdpdoctor.hive.log.DirtyPages;
import rdpdoctor.hive.log.HeaderSector;
import rdpdoctor.hive.log.LogEntry;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * Saves a hive in its own file, as Windows does: what is to be written is logged first. Wherever
 * the power fails, a reader that replays logs finds the hive as it was or as it shall be:
 *
 * <pre>
 * on the medium           primary      logs         a reader finds
 * all logs silenced       clean        say nothing  old
 * entry, then its header  clean        ignored      old
 * primary marked dirty    dirty        one entry    new
 * pages                   dirty, torn  one entry    new
 * primary marked clean    clean        ignored      new
 * log silenced            clean        say nothing  new
 * </pre>
 *
 * <p>A dirty hive is settled before: the pages that its own logs hold are written to it, during
 * which those logs still give the same state, and it is marked clean.
 */
final class InPlaceWrite {

  private final StoredFile primary;
  private final List<LogFile> logs;

  InPlaceWrite(StoredFile primary, List<LogFile> logs) {
    this.primary = primary;
    this.logs = logs;
  }

  /**
   * Writes to a dirty hive what its logs hold.
   *
   * @param stored the hive as on the disk
   * @param recovered the same with its logs replayed
   */
  void settle(ByteBuffer stored, ByteBuffer recovered) throws IOException {
    writePages(DirtyPages.between(stored, recovered));
    writeHeader(HeaderSector.of(recovered));
  }

  /**
   * Turns a clean hive into a changed one.
   *
   * @param log one of the logs, with room for the entry
   * @param before the hive as on the disk
   * @param entry the write that leads to the changed hive
   */
  void save(LogFile log, ByteBuffer before, LogEntry entry, ByteBuffer after)
      throws IOException, CorruptHiveException {
    int old = BaseBlock.read(before).secondarySequence();
    HeaderSector dirty = HeaderSector.of(before).sequences(entry.sequence(), old);
    silenceLogs();
    log.log(entry, after);
    writeHeader(dirty);
    writePages(entry.pages());
    writeHeader(HeaderSector.of(after).sequences(entry.sequence(), entry.sequence()));
    log.silence();
  }

  void silenceLogs() throws IOException {
    for (LogFile log : logs) {
      log.silence();
    }
  }

  private void writePages(List<DirtyPages> pages) throws IOException {
    for (DirtyPages run : pages) {
      primary.write(run.fileOffset(), run.content());
    }
    primary.force();
  }

  private void writeHeader(HeaderSector header) throws IOException {
    primary.write(0, header.sealed());
    primary.force();
  }
}

package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import rdpdoctor.hive.log.HeaderSector;

/**
 * Saves a hive as a new file that takes the place of the old one at once. The new one is clean from
 * the start, so that no log counts for it; the logs of the old one are silenced.
 */
final class ReplacingWrite {

  private static final String NEW = ".rdpdoctor-new";

  private final StoredFolder folder;
  private final String name;
  private final List<LogFile> logs;

  ReplacingWrite(StoredFolder folder, String name, List<LogFile> logs) {
    this.folder = folder;
    this.name = name;
    this.logs = logs;
  }

  /**
   * Replaces the hive.
   *
   * @param logsAreNeeded whether the old hive is only whole with its logs
   */
  void save(ByteBuffer after, int sequence, boolean logsAreNeeded) throws IOException {
    String copy = name + NEW;
    if (folder.exists(copy)) {
      folder.delete(copy); // Left by a run that was cut short: the lock says that it has ended.
    }
    try {
      fill(folder.create(copy, name), after, sequence, folder.open(name).size());
      if (!logsAreNeeded) {
        silenceLogs();
      }
      folder.rename(copy, name);
    } catch (IOException e) {
      discard(copy, e);
      throw e;
    }
    folder.force();
    if (logsAreNeeded) {
      silenceLogs();
    }
  }

  private static void fill(StoredFile file, ByteBuffer after, int sequence, long size)
      throws IOException {
    file.write(0, after.slice(0, after.capacity()));
    if (size > after.capacity()) {
      file.write(size - 1, ByteBuffer.allocate(1)); // Windows never lets a hive's file shrink.
    }
    file.write(0, HeaderSector.of(after).sequences(sequence, sequence).sealed());
    file.force();
  }

  private void discard(String copy, IOException cause) {
    try {
      if (folder.exists(copy)) {
        folder.delete(copy);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void silenceLogs() throws IOException {
    for (LogFile log : logs) {
      log.silence();
    }
  }
}

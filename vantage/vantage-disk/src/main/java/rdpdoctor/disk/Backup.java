package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A copy of a hive beside it, made before anything is written. It has its name only once it is
 * whole.
 */
final class Backup {

  private static final String PART = ".part";
  private static final int CHUNK = 1 << 20;

  private final StoredFolder folder;
  private final String hive;

  Backup(StoredFolder folder, String hive) {
    this.folder = folder;
    this.hive = hive;
  }

  /**
   * Copies the hive, and the logs that it needs, under a name that no file has yet.
   *
   * @param label what the name says of the time
   * @param logs names that begin with the hive's, in whatever case
   * @return the name of the copy
   */
  String make(String label, List<String> logs) throws IOException {
    String backup = unusedName(hive + "." + label);
    // The hive last: a copy of it without its logs would be a dirty one that nothing recovers.
    for (String log : logs) {
      copy(log, backup + log.substring(hive.length()));
    }
    copy(hive, backup);
    return backup;
  }

  private String unusedName(String wanted) throws IOException {
    String name = wanted + ".backup";
    for (int number = 2; folder.exists(name); number++) {
      name = wanted + "-" + number + ".backup";
    }
    return name;
  }

  private void copy(String from, String to) throws IOException {
    String part = to + PART;
    try {
      if (folder.exists(part)) {
        folder.delete(part);
      }
      copy(folder.open(from), folder.create(part, from));
      folder.rename(part, to);
      folder.force();
    } catch (IOException e) {
      discard(part, e);
      throw e;
    }
  }

  private static void copy(StoredFile from, StoredFile to) throws IOException {
    long size = from.size();
    for (long offset = 0; offset < size; offset += CHUNK) {
      ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, size - offset));
      from.read(offset, chunk);
      to.write(offset, chunk.flip());
    }
    to.force();
  }

  private void discard(String part, IOException cause) {
    try {
      if (folder.exists(part)) {
        folder.delete(part);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}

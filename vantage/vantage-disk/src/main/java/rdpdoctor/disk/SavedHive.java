package rdpdoctor.disk;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a hive was saved.
 *
 * @param backup the hive as it was, its logs beside it if it was dirty; empty where nothing was
 *     written
 * @param pendingTransactions a transaction manager's lock is set: Windows may yet change the hive
 *     from files like {@code *.TMContainer*.regtrans-ms}
 */
public record SavedHive(Way way, Optional<Path> backup, boolean pendingTransactions) {

  /** What kind of write it took. */
  public enum Way {
    /** The image was what the disk held. */
    UNCHANGED,
    /** Only changed pages were written: the file keeps its identity, access list and clusters. */
    IN_PLACE,
    /** A new file took its place, as the logs or the room in the file did not allow otherwise. */
    REPLACED
  }
}

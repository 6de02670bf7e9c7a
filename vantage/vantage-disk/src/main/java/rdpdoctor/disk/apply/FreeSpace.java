package rdpdoctor.disk.apply;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether there is room for what a repair writes beside the hives. */
final class FreeSpace {

  private FreeSpace() {}

  /** Asks before anything is written; a volume that fills up later fails the write. */
  static void require(List<PreparedHive> hives) throws IOException, RepairRefusedException {
    Map<FileStore, Long> needs = new LinkedHashMap<>();
    for (PreparedHive hive : hives) {
      Path file = hive.file().path();
      FileStore store = Files.getFileStore(file);
      long needed = needs.merge(store, need(hive), Long::sum);
      if (store.getUsableSpace() < needed) {
        throw Refusals.noSpace(file, needed, store.getUsableSpace());
      }
    }
  }

  /** The backup of the hive and its logs, and the copy that takes its place if it must. */
  private static long need(PreparedHive hive) throws IOException {
    long need = Files.size(hive.file().path());
    for (Path log : hive.file().logs()) {
      need += Files.size(log);
    }
    boolean staysInPlace = hive.edited().fitsOldFile() && !hive.file().logs().isEmpty();
    return staysInPlace ? need : need + hive.edited().image().capacity();
  }
}

package rdpdoctor.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The logs beside a hive. */
final class HiveLogs {

  // The pair first: where it is used, a single log beside it is left from an installation.
  private static final List<String> ENDINGS = List.of(".LOG1", ".LOG2", ".LOG");

  private HiveLogs() {}

  /** Those that are there, whatever the case of their names. */
  static List<Path> beside(Path hive) throws IOException {
    Path folder = hive.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(hive + ": a folder, expected a file");
    }
    List<Path> files = FileNames.among(folder, wanted(hive));
    List<Path> logs = new ArrayList<>();
    for (String name : wanted(hive)) {
      FileNames.best(files, name).filter(Files::isRegularFile).ifPresent(logs::add);
    }
    return List.copyOf(logs);
  }

  private static List<String> wanted(Path hive) {
    return ENDINGS.stream().map(ending -> FileNames.last(hive) + ending).toList();
  }
}

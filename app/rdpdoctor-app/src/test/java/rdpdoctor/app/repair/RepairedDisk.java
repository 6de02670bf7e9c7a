package rdpdoctor.app.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rdpdoctor.app.Run;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.log.EventLogs;

/**
 * A disk that a test repairs.
 *
 * @param state the folder that journals are kept below
 */
record RepairedDisk(Path volume, Path state) {

  static RepairedDisk of(Path folder, OfflineWindows windows) throws IOException {
    return new RepairedDisk(
        EventLogs.write(windows, Files.createDirectory(folder.resolve("volume"))),
        Files.createDirectory(folder.resolve("state")));
  }

  /** A command on this disk. */
  Run run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, "--disk", volume.toString()));
    words.addAll(List.of(more));
    return answering("", words.toArray(String[]::new));
  }

  /** A whole command line, with somebody who answers. */
  Run answering(String in, String... words) {
    return Run.of(Map.of("XDG_STATE_HOME", state.toString()), in, words);
  }

  Path hive(String name) {
    return volume.resolve("Windows/System32/config").resolve(name);
  }

  /** Every file with its bytes and its time. */
  Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(volume)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        files.put(file, time + " " + Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  List<Path> journals() throws IOException {
    Path folder = state.resolve("rdpdoctor/repairs");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}

package rdpdoctor.disk.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rdpdoctor.disk.FileNames;

/** Where the logs of an installation lie. */
final class EventLogFiles {

  static final String FOLDER = "System32\\winevt\\Logs";

  /** What XP and Server 2003 call the few that they have, in the folder of the hives. */
  private static final Map<String, String> CLASSIC =
      Map.of(
          "System", "SysEvent.Evt",
          "Application", "AppEvent.Evt",
          "Security", "SecEvent.Evt");

  private EventLogFiles() {}

  /** The files of these logs that are there, by the names of the logs. */
  static Map<String, Path> of(WindowsFolder windows, List<String> logs) throws IOException {
    Optional<Path> today = windows.within("System32", "winevt", "Logs");
    return today.isPresent()
        ? files(today.get(), logs, EventLogFiles::fileName)
        : classic(windows, logs);
  }

  private static Map<String, Path> classic(WindowsFolder windows, List<String> logs)
      throws IOException {
    Optional<Path> config = windows.within("System32", "config");
    return config.isEmpty()
        ? Map.of()
        : files(
            config.get(),
            logs.stream().filter(CLASSIC::containsKey).toList(),
            log -> CLASSIC.getOrDefault(log, log));
  }

  /** A slash of a channel's name cannot stand in the name of a file. */
  private static String fileName(String log) {
    return log.replace("/", "%4") + ".evtx";
  }

  private static Map<String, Path> files(
      Path folder, List<String> logs, UnaryOperator<String> naming) throws IOException {
    List<Path> found = FileNames.among(folder, logs.stream().map(naming).toList());
    Map<String, Path> files = new LinkedHashMap<>();
    for (String log : logs) {
      FileNames.best(found, naming.apply(log))
          .filter(Files::isRegularFile)
          .ifPresent(file -> files.put(log, file));
    }
    return files;
  }
}

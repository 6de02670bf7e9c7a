package rdpdoctor.benchmarks.cause;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.log.EventLogs;

/** Writes a machine to a disk and has it examined as a user would. */
final class Laboratory {

  /**
   * Leaves nothing behind.
   *
   * @param user the account that is said to sign in
   */
  Diagnosis examine(OfflineWindows windows, Optional<String> user) {
    try {
      Path volume = Files.createTempDirectory("rdpdoctor-machine");
      try {
        return new DiskExaminer(user).examine(WindowsFolder.find(EventLogs.write(windows, volume)));
      } finally {
        delete(volume);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoWindowsException e) {
      throw new IllegalStateException("what was written is no Windows", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

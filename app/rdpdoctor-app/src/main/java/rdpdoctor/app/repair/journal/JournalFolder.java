package rdpdoctor.app.repair.journal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/** Where journals are kept: named by their time and target, so that names sort by age. */
public record JournalFolder(Path folder) {

  private static final String ENDING = ".jsonl";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * The one of this user: below {@code XDG_STATE_HOME} or what stands for it, on Windows below
   * {@code LOCALAPPDATA}.
   */
  public static JournalFolder of(Map<String, String> variables) {
    return new JournalFolder(stateFolder(variables).resolve("rdpdoctor").resolve("repairs"));
  }

  private static Path stateFolder(Map<String, String> variables) {
    Optional<Path> named = absolute(variables, isWindows() ? "LOCALAPPDATA" : "XDG_STATE_HOME");
    return named.orElseGet(() -> home(variables).resolve(".local").resolve("state"));
  }

  private static Path home(Map<String, String> variables) {
    return absolute(variables, "HOME")
        .orElseGet(() -> Path.of(System.getProperty("user.home", ".")));
  }

  /** A relative path is of no account, says the specification of XDG's folders. */
  private static Optional<Path> absolute(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name))
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  private static boolean isWindows() {
    return File.separatorChar == '\\';
  }

  /** A new journal; the folder is created if it is missing, for its owner alone. */
  public JournalFile create(Instant now, TargetIdentity target) throws IOException {
    createFolder();
    String name = TIME.format(now) + '-' + target.name().replaceAll("[^A-Za-z0-9_-]", "_");
    Path file = folder.resolve(name + ENDING);
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(name + '_' + number + ENDING);
    }
    return JournalFile.create(file);
  }

  private void createFolder() throws IOException {
    if (JournalFile.isPosix(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Those that are there, the newest first. */
  public List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }
}

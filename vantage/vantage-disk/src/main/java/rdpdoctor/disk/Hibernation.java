package rdpdoctor.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether Windows sleeps on a volume: by hibernation or by fast startup, which is how Windows 8 and
 * later shut down. It then resumes with the registry it has in memory and overwrites any edit.
 */
final class Hibernation {

  private static final String FILE = "hiberfil.sys";
  private static final int SIGNATURE = 4;

  // Zeros: never used, or cleared after resuming. WAKE: resumed before. All else may be an image,
  // HIBR and RSTR surely are.
  private static final Set<String> AWAKE = Set.of("", "\0\0\0\0", "WAKE");

  private Hibernation() {}

  /** The live hibernation file of the volume that a hive lies on, found by its Windows folder. */
  static Optional<Path> of(Path hive) throws IOException {
    Optional<Path> root = volumeRoot(hive.toRealPath());
    Optional<Path> file = root.isPresent() ? FileNames.find(root.get(), FILE) : Optional.empty();
    return file.isPresent() && isLive(file.get()) ? file : Optional.empty();
  }

  private static Optional<Path> volumeRoot(Path hive) throws IOException {
    for (Path folder : ancestors(hive).toList()) {
      Optional<Path> windows = FileNames.find(folder, "Windows");
      if (windows.isPresent() && Files.isDirectory(windows.get())) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static Stream<Path> ancestors(Path hive) {
    return Stream.iterate(hive, path -> path.getParent() != null, Path::getParent)
        .map(Path::getParent);
  }

  private static boolean isLive(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      String signature =
          new String(bytes.readNBytes(SIGNATURE), StandardCharsets.ISO_8859_1)
              .toUpperCase(Locale.ROOT);
      return !AWAKE.contains(signature);
    }
  }
}

package rdpdoctor.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The folder {@code shared} beside the project: captures and vectors from elsewhere that are read
 * by tests and never committed.
 */
public final class Shared {

  private Shared() {}

  /** A file or folder below {@code shared/samples}, where it is there. */
  public static Optional<Path> samples(String path) {
    return sample(projectRoot(), path);
  }

  /** The same, or a skipped test that says what is missing. */
  public static Path require(String path) {
    return samples(path)
        .orElseThrow(() -> new TestAbortedException("../shared/samples/" + path + " is not here"));
  }

  /** The folder that holds the reactor, found from the working directory upwards. */
  public static Path projectRoot() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, folder -> folder.getParent() != null, Path::getParent)
        .filter(Shared::isProjectRoot)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no project root above " + start));
  }

  static Optional<Path> sample(Path projectRoot, String path) {
    return Optional.of(projectRoot.resolveSibling("shared").resolve("samples").resolve(path))
        .filter(Files::exists);
  }

  private static boolean isProjectRoot(Path folder) {
    return Files.exists(folder.resolve("pom.xml"))
        && Files.exists(folder.resolve("LICENSE"))
        && Files.isDirectory(folder.resolve("libs"));
  }
}

package rdpdoctor.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is deleted with everything in it, at the end of the tests at the latest. */
public final class TemporaryFolder implements AutoCloseable {

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  public static TemporaryFolder create() {
    try {
      TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("rdpdoctor-test-"));
      AtExit.close(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  public Path write(String name, String text) {
    try {
      return Files.writeString(resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    AtExit.forget(this);
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> contents = Files.walk(path)) {
      for (Path file : contents.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package rdpdoctor.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder, which is deleted with all that commands leave there. */
record TrainingFolder(Path path) implements AutoCloseable {

  static TrainingFolder create() throws IOException {
    return new TrainingFolder(Files.createTempDirectory("rdpdoctor"));
  }

  @Override
  public void close() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.walk(path)) {
      left = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
  }
}

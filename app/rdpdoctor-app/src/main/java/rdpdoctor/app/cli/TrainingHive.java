package rdpdoctor.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.hive.edit.NewHive;

/** A small hive in a temporary folder, which is deleted with all that the commands leave there. */
record TrainingHive(Path folder) implements AutoCloseable {

  private static final int MINOR = 5;
  private static final String STORED = "ControlSet001\\Control\\Terminal Server";
  private static final String KEY = "CurrentControlSet\\Control\\Terminal Server";
  private static final String VALUE = "fDenyTSConnections";

  static TrainingHive create() throws IOException {
    TrainingHive hive = new TrainingHive(Files.createTempDirectory("rdpdoctor"));
    ByteBuffer image = NewHive.of(MINOR, Instant.EPOCH);
    byte[] bytes = new byte[image.capacity()];
    image.get(0, bytes);
    Files.write(hive.file(), bytes);
    return hive;
  }

  /** What users run on a hive, in an order in which each finds what it asks for. */
  Stream<List<String>> typical() {
    String file = file().toString();
    return Stream.of(
        List.of("hive", "set", file, "Select", "Current", "REG_DWORD", "1", "--yes"),
        List.of("hive", "set", file, STORED, VALUE, "REG_DWORD", "1", "--yes"),
        List.of("hive", "set", file, KEY, VALUE, "REG_DWORD", "0", "--dry-run"),
        List.of("hive", "get", file, KEY, VALUE),
        List.of("hive", "get", file, KEY),
        List.of("hive", "get", file, KEY, "--json"),
        List.of("hive", "tree", file),
        List.of("hive", "check", file));
  }

  private Path file() {
    return folder.resolve("SYSTEM");
  }

  @Override
  public void close() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}

package rdpdoctor.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.hive.edit.NewHive;

/** A small hive. */
record TrainingHive(Path file) {

  private static final int MINOR = 5;
  private static final String STORED = "ControlSet001\\Control\\Terminal Server";
  private static final String KEY = "CurrentControlSet\\Control\\Terminal Server";
  private static final String VALUE = "fDenyTSConnections";

  static TrainingHive writeTo(Path folder) throws IOException {
    ByteBuffer image = NewHive.of(MINOR, Instant.EPOCH);
    byte[] bytes = new byte[image.capacity()];
    image.get(0, bytes);
    return new TrainingHive(Files.write(folder.resolve("SYSTEM"), bytes));
  }

  /** What users run on a hive, in an order in which each finds what it asks for. */
  Stream<List<String>> typical() {
    return Stream.of(
        List.of("hive", "set", file.toString(), "Select", "Current", "REG_DWORD", "1", "--yes"),
        List.of("hive", "set", file.toString(), STORED, VALUE, "REG_DWORD", "1", "--yes"),
        List.of("hive", "set", file.toString(), KEY, VALUE, "REG_DWORD", "0", "--dry-run"),
        List.of("hive", "get", file.toString(), KEY, VALUE),
        List.of("hive", "get", file.toString(), KEY),
        List.of("hive", "get", file.toString(), KEY, "--json"),
        List.of("hive", "tree", file.toString()),
        List.of("hive", "check", file.toString()));
  }
}

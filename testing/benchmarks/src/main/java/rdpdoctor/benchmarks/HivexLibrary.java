package rdpdoctor.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * hivex's own library, by way of a program in C that is compiled for the run.
 *
 * @param missing what must be installed first; empty where the program is there
 */
record HivexLibrary(Path program, String missing) {

  private static final String SOURCE = "hivex-rounds.c";
  private static final Duration LIMIT = Duration.ofMinutes(1);

  static HivexLibrary compiled(TemporaryFolder folder) {
    Path program = folder.resolve("hivex-rounds");
    if (Programs.find("cc").isEmpty()) {
      return new HivexLibrary(program, "no compiler: apt-get install gcc libc6-dev");
    }
    Command.Finished compiler =
        Command.of("cc", "-O2", "-o", program.toString(), source(folder).toString(), "-lhivex")
            .run(LIMIT);
    boolean failed = compiler.exitCode() != 0;
    return new HivexLibrary(program, failed ? "no hivex.h: apt-get install libhivex-dev" : "");
  }

  private static Path source(TemporaryFolder folder) {
    try (InputStream source =
        Objects.requireNonNull(HivexLibrary.class.getResourceAsStream(SOURCE))) {
      Files.copy(source, folder.resolve(SOURCE));
      return folder.resolve(SOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<HivexReader> open(Path hive) {
    return missing.isEmpty() ? Optional.of(HivexReader.of(program, hive)) : Optional.empty();
  }
}

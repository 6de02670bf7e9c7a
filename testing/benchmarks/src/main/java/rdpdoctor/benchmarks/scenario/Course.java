package rdpdoctor.benchmarks.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.app.Main;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * One machine: met, diagnosed, repaired, and met again.
 *
 * @param found the id of the first finding, if there is any
 * @param fixed how the repair ended, if there was anything to repair
 * @param after how it was met behind that
 */
record Course(
    Scenario scenario,
    Encounter before,
    Optional<String> found,
    Optional<Integer> fixed,
    Encounter after) {

  /** The exit code of a repair whose proof is a session on the machine itself. */
  private static final int REPAIRED = 2;

  private static final Duration LIMIT = Duration.ofMinutes(1);

  static Course of(Scenario scenario) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path disk = folder.path();
      scenario.writeTo(disk, List.of("anna"));
      Encounter before = Encounter.of(scenario, disk);
      Optional<String> found = found(disk);
      if (found.isEmpty()) {
        return new Course(scenario, before, found, Optional.empty(), before);
      }
      int fixed = fix(disk);
      return new Course(scenario, before, found, Optional.of(fixed), Encounter.of(scenario, disk));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> found(Path disk) throws IOException {
    try {
      Diagnosis diagnosis = new DiskExaminer(Optional.of("anna")).examine(WindowsFolder.find(disk));
      return Stream.concat(diagnosis.confirmed().stream(), diagnosis.suspected().stream())
          .map(finding -> finding.cause().id())
          .findFirst();
    } catch (NoWindowsException e) {
      throw new IllegalStateException("what was written is no Windows", e);
    }
  }

  private static int fix(Path disk) {
    Finished fix =
        Command.java(Main.class, "fix", "--disk", disk.toString(), "--user", "anna", "--yes")
            .with("--allow", "lowers-security")
            .run(LIMIT);
    return fix.exitCode();
  }

  /** The cause was named, and both clients connect wherever the disk could be repaired. */
  boolean isGood() {
    return found.equals(scenario.cause()) && (after.isGood() || isBeyondTheDisk());
  }

  /** What is to be done is done elsewhere, or only by name: {@code fix} says so. */
  private boolean isBeyondTheDisk() {
    return fixed.filter(code -> code != REPAIRED).isPresent();
  }
}

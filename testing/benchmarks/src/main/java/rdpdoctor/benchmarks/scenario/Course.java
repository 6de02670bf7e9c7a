package rdpdoctor.benchmarks.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.app.Main;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.testkit.program.Command;
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

  private static final String BEST = "";

  /**
   * What the first seed does: it lowers security, so it is done by name, and a client has to leave
   * CredSSP alone to be let in by a cached logon.
   */
  private static final Map<String, String> BY_NAME =
      Map.of("nla-domain-controller-unreachable", "disable-nla-offline");

  private static final String WITHOUT_CREDSSP = "tls";

  static Course of(Scenario scenario) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path disk = folder.path();
      scenario.writeTo(disk, List.of("anna"));
      Encounter before = Encounter.of(scenario, disk, BEST);
      Optional<String> found = found(disk);
      if (found.isEmpty()) {
        return new Course(scenario, before, found, Optional.empty(), before);
      }
      Optional<String> remedy = found.map(BY_NAME::get);
      int fixed = fix(disk, remedy);
      String security = remedy.isPresent() ? WITHOUT_CREDSSP : BEST;
      Encounter after = Encounter.of(scenario, disk, security);
      return new Course(scenario, before, found, Optional.of(fixed), after);
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

  private static int fix(Path disk, Optional<String> remedy) {
    Command fix = Command.java(Main.class, "fix", "--disk", disk.toString(), "--yes");
    Command ordered =
        remedy
            .map(id -> fix.with("--remedy", id))
            .orElseGet(() -> fix.with("--user", "anna").with("--allow", "lowers-security"));
    return ordered.run(LIMIT).exitCode();
  }

  /** The cause was named, and both clients connect wherever the disk could be repaired. */
  boolean isGood() {
    return found.equals(scenario.cause())
        && (after.isGood() || isMeantToAsk() || isBeyondTheDisk());
  }

  private boolean isMeantToAsk() {
    return scenario.cause().isEmpty() && after.isPrompt();
  }

  /** What is to be done is done elsewhere, or only by name: {@code fix} says so. */
  private boolean isBeyondTheDisk() {
    return fixed.filter(code -> code != REPAIRED).isPresent();
  }
}

package rdpdoctor.app.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;

/** What a diagnosis comes to. */
public sealed interface Conclusion {

  /** The key that holds the switch of Remote Desktop. */
  KeyPattern TERMINAL_SERVER =
      KeyPattern.key(RegistryHive.SYSTEM, "{current}\\Control\\Terminal Server");

  ExitCode exitCode();

  /** A session is prevented, at this stage at the earliest. */
  record Broken(Stage stage) implements Conclusion {
    @Override
    public ExitCode exitCode() {
      return ExitCode.PREVENTED;
    }
  }

  /** Stages or a whole registry were looked at, and nothing there prevents a session. */
  record NoFaultSeen() implements Conclusion {
    @Override
    public ExitCode exitCode() {
      return ExitCode.NOTHING_SEEN;
    }
  }

  /** No stage could be looked at. */
  record CannotTell() implements Conclusion {
    @Override
    public ExitCode exitCode() {
      return ExitCode.CANNOT_TELL;
    }
  }

  /** The look itself failed by an error of ours. */
  record Crashed() implements Conclusion {
    @Override
    public ExitCode exitCode() {
      return ExitCode.CRASHED;
    }
  }

  static Conclusion of(Diagnosis diagnosis) {
    return brokenStage(diagnosis)
        .<Conclusion>map(Broken::new)
        .orElseGet(() -> withoutBrokenStage(diagnosis));
  }

  /** A confirmed cause prevents a session even where its stage is not the network's to see. */
  private static Optional<Stage> brokenStage(Diagnosis diagnosis) {
    return diagnosis
        .firstBroken()
        .map(StageResult::stage)
        .or(
            () ->
                diagnosis.confirmed().stream().map(Finding::cause).findFirst().map(c -> c.stage()));
  }

  private static Conclusion withoutBrokenStage(Diagnosis diagnosis) {
    if (passedStage(diagnosis) || sawDisk(diagnosis)) {
      return new NoFaultSeen();
    }
    return diagnosis.crashed().isEmpty() ? new CannotTell() : new Crashed();
  }

  private static boolean passedStage(Diagnosis diagnosis) {
    return diagnosis.stages().stream().anyMatch(stage -> stage.status() == StageStatus.PASSED);
  }

  /**
   * Without either of these hives a policy or the very switch may be what prevents a session; and a
   * Windows without Remote Desktop has none of the keys that would say so.
   */
  private static boolean sawDisk(Diagnosis diagnosis) {
    return Stream.of(RegistryHive.SYSTEM, RegistryHive.SOFTWARE)
            .allMatch(hive -> diagnosis.facts().value(DiskFacts.hive(hive)).isPresent())
        && diagnosis.facts().value(HostFacts.REGISTRY).filter(Conclusion::hasSwitch).isPresent();
  }

  private static boolean hasSwitch(RegistryExcerpt excerpt) {
    return excerpt.keys(TERMINAL_SERVER) instanceof Lookup.Found<List<RegistryKey>>(var keys)
        && keys.stream().map(excerpt::reading).allMatch(KeyReading.Present.class::isInstance);
  }
}

package rdpdoctor.app.report;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;

/** What a diagnosis comes to. */
public sealed interface Conclusion {

  /** What must be known of a disk before it can be called healthy. */
  List<Fact<?>> DECIDING =
      List.of(
          HostFacts.CONNECTIONS_DENIED,
          HostFacts.LISTENER_DISABLED,
          ServiceFacts.TERM_SERVICE_DISABLED);

  ExitCode exitCode();

  /** A session is prevented, at this stage at the earliest. */
  record Broken(Stage stage) implements Conclusion {
    @Override
    public ExitCode exitCode() {
      return ExitCode.PREVENTED;
    }
  }

  /**
   * Stages, or what decides on sessions in a registry, were looked at, and nothing there prevents a
   * session.
   */
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

  /** A policy that was not read may deny what the machine allows, so the facts themselves count. */
  private static boolean sawDisk(Diagnosis diagnosis) {
    return DECIDING.stream().allMatch(fact -> diagnosis.facts().value(fact).isPresent());
  }
}

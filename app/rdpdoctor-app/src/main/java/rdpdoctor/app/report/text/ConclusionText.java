package rdpdoctor.app.report.text;

import rdpdoctor.app.report.Conclusion;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;

/** What it all comes to, in one sentence. */
final class ConclusionText {

  private ConclusionText() {}

  static String of(Diagnosis diagnosis, TextStyle style) {
    return switch (Conclusion.of(diagnosis)) {
      case Conclusion.Broken(Stage stage) -> style.ink().red(broken(stage, diagnosis, style));
      case Conclusion.NoFaultSeen _ -> style.ink().green(style.of(noFault(diagnosis)));
      case Conclusion.CannotTell _ -> style.ink().yellow(style.of(cannotTell(diagnosis)));
      case Conclusion.Crashed _ -> style.ink().red(style.of(Phrase.LOOK_CRASHED));
    };
  }

  private static Phrase noFault(Diagnosis diagnosis) {
    return Views.network(diagnosis) ? Phrase.NO_FAULT_SEEN : Phrase.NO_FAULT_ON_DISK;
  }

  private static Phrase cannotTell(Diagnosis diagnosis) {
    return Views.disk(diagnosis) && !Views.network(diagnosis)
        ? Phrase.CANNOT_TELL_FROM_DISK
        : Phrase.CANNOT_TELL;
  }

  private static String broken(Stage stage, Diagnosis diagnosis, TextStyle style) {
    return diagnosis
        .firstBroken()
        .flatMap(StageResult::outcome)
        .map(outcome -> style.of(Phrase.BROKEN, stage.name(), style.of(stage), style.of(outcome)))
        .orElseGet(() -> style.of(Phrase.PREVENTED, stage.name(), style.of(stage)));
  }
}

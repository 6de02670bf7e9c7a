package rdpdoctor.app.report.text;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.app.report.Conclusion;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.StageStatus;

/** One target of many on one line: the first broken stage, the likeliest cause, the time. */
public final class TextLine {

  private static final int STAGE_WIDTH = 13;
  private static final int OUTCOME_WIDTH = 24;
  private static final int TIME_WIDTH = 8;

  private TextLine() {}

  /**
   * The line with its line feed.
   *
   * @param targetWidth columns for the target, the same on all lines
   */
  public static String of(Diagnosis diagnosis, Duration elapsed, int targetWidth, TextStyle style) {
    Conclusion conclusion = Conclusion.of(diagnosis);
    String left =
        mark(conclusion, style)
            + " "
            + DisplayWidth.padRight(diagnosis.target(), targetWidth)
            + " "
            + DisplayWidth.padLeft(ElapsedText.of(elapsed), TIME_WIDTH)
            + "  ";
    return (left + verdict(conclusion, diagnosis, style)).stripTrailing() + "\n";
  }

  private static String mark(Conclusion conclusion, TextStyle style) {
    return switch (conclusion) {
      case Conclusion.Broken _ -> Climb.mark(StageStatus.BROKEN, style.ink());
      case Conclusion.NoFaultSeen _ -> Climb.mark(StageStatus.PASSED, style.ink());
      case Conclusion.CannotTell _ -> Climb.mark(StageStatus.NOT_VISIBLE, style.ink());
      case Conclusion.Crashed _ -> style.ink().red("!");
    };
  }

  private static String verdict(Conclusion conclusion, Diagnosis diagnosis, TextStyle style) {
    return switch (conclusion) {
      case Conclusion.Broken(Stage stage) -> broken(stage, diagnosis, style);
      case Conclusion.NoFaultSeen _ -> style.of(StageStatus.PASSED);
      case Conclusion.CannotTell _ -> style.of(Phrase.CANNOT_TELL);
      case Conclusion.Crashed _ -> diagnosis.crashed().getFirst().error();
    };
  }

  private static String broken(Stage stage, Diagnosis diagnosis, TextStyle style) {
    String outcome =
        diagnosis.firstBroken().flatMap(StageResult::outcome).map(style::of).orElse("");
    return DisplayWidth.padRight(stage.name(), STAGE_WIDTH)
        + DisplayWidth.padRight(outcome, OUTCOME_WIDTH)
        + "  "
        + topCause(diagnosis).map(finding -> finding.cause().id()).orElse("");
  }

  private static Optional<Finding> topCause(Diagnosis diagnosis) {
    return Stream.concat(diagnosis.confirmed().stream(), diagnosis.suspected().stream())
        .findFirst();
  }
}

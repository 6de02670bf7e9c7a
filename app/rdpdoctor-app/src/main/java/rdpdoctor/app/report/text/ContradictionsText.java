package rdpdoctor.app.report.text;

import java.util.List;
import rdpdoctor.diagnosis.Contradiction;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.StageResult;

/** Where two vantage points do not agree. */
final class ContradictionsText {

  private static final int COLUMN = 4;

  private ContradictionsText() {}

  static void write(Diagnosis diagnosis, TextStyle style, Sheet sheet) {
    List<Contradiction> contradictions = Contradiction.in(diagnosis);
    if (!contradictions.isEmpty()) {
      sheet.section(style.ink().bold(style.of(Phrase.CONTRADICTIONS)));
    }
    for (Contradiction contradiction : contradictions) {
      switch (contradiction) {
        case Contradiction.OfReadings(Fact<?> fact, List<Reading<?>> readings) -> {
          sheet.line("  " + fact.words().in(style.language()));
          readings.forEach(reading -> sheet.paragraph(COLUMN, reading(reading, style)));
        }
        case Contradiction.OfStage(Finding finding, StageResult stage) -> {
          sheet.line("  " + style.wording().cause(finding.cause().id()).title());
          sheet.paragraph(COLUMN, style.of(Phrase.STAGE_PASSED, stage.stage().name()));
        }
      }
    }
  }

  private static String reading(Reading<?> reading, TextStyle style) {
    return style.of(reading.source().vantage()) + ": " + ValueText.of(reading, style);
  }
}

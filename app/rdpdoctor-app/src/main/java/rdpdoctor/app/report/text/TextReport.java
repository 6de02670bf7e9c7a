package rdpdoctor.app.report.text;

import java.time.temporal.ChronoUnit;
import java.util.List;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.facts.TargetFacts;

/** The full report on one target. */
public final class TextReport {

  private TextReport() {}

  public static String of(Diagnosis diagnosis, TextStyle style) {
    Sheet sheet = new Sheet(style.width());
    sheet.line(heading(diagnosis, style));
    sheet.blank();
    Climb.write(diagnosis, style, sheet);
    DiskBlock.write(diagnosis.facts(), style, sheet);
    AccountBlock.write(diagnosis.facts(), style, sheet);
    findings(diagnosis, style, sheet);
    ContradictionsText.write(diagnosis, style, sheet);
    UnseenText.write(diagnosis, style, sheet);
    crashed(diagnosis, style, sheet);
    if (style.verbose()) {
      FactsText.write(diagnosis.facts(), style, sheet);
    }
    sheet.blank();
    sheet.paragraph(0, ConclusionText.of(diagnosis, style));
    return sheet.text();
  }

  private static String heading(Diagnosis diagnosis, TextStyle style) {
    String observedAt =
        diagnosis
            .facts()
            .value(TargetFacts.OBSERVED_AT)
            .map(instant -> "  " + instant.truncatedTo(ChronoUnit.SECONDS))
            .orElse("");
    return style.ink().bold(diagnosis.target()) + style.ink().faint(observedAt);
  }

  private static void findings(Diagnosis diagnosis, TextStyle style, Sheet sheet) {
    FindingsText text = new FindingsText(style, sheet);
    text.section(title(Phrase.CONFIRMED, style), diagnosis.confirmed(), true);
    text.section(title(Phrase.SUSPECTED, style), diagnosis.suspected(), false);
    List<Finding> client =
        diagnosis.undecided().stream().filter(Missing::dependsOnClientAlone).toList();
    text.conditional(title(Phrase.DEPENDS_ON_CLIENT, style), client);
  }

  private static String title(Phrase phrase, TextStyle style) {
    return style.ink().bold(style.of(phrase));
  }

  private static void crashed(Diagnosis diagnosis, TextStyle style, Sheet sheet) {
    if (!diagnosis.crashed().isEmpty()) {
      sheet.section(title(Phrase.CRASHED, style));
    }
    for (CrashedCheck check : diagnosis.crashed()) {
      sheet.paragraph(2, check.causeId() + ": " + Printable.of(check.error()));
    }
  }
}

package rdpdoctor.app.report.text;

import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;

/** Every reading with its source, for those who asked for everything. */
final class FactsText {

  private static final int COLUMN = 32;

  private FactsText() {}

  static void write(Facts facts, TextStyle style, Sheet sheet) {
    sheet.section(style.ink().bold(style.of(Phrase.FACTS)));
    for (Fact<?> fact : facts.facts()) {
      for (Reading<?> reading : facts.readings(fact)) {
        sheet.labelled(
            "  " + fact.id(),
            COLUMN,
            ValueText.of(reading, style) + style.ink().faint("  [" + source(reading) + "]"));
      }
    }
  }

  private static String source(Reading<?> reading) {
    return reading.source().locator();
  }
}

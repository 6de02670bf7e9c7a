package rdpdoctor.app.report.text;

import rdpdoctor.app.report.Wording;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Localized;

/**
 * How a report is to be written.
 *
 * @param width columns that a line may take
 * @param verbose everything, not only what matters most
 */
public record TextStyle(Wording wording, Ink ink, int width, boolean verbose) {

  Language language() {
    return wording.language();
  }

  String of(Localized localized) {
    return wording.of(localized);
  }

  String of(Phrase phrase, Object... values) {
    return phrase.in(language(), values);
  }
}

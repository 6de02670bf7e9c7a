package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** The clock of the server held against ours. */
public enum ClockReading implements Localized {
  WITHIN_LIMIT("within the five minutes that Kerberos allows", "Kerberos が許す 5 分以内"),
  SKEWED("more than five minutes off", "5 分を超えるずれ");

  private final Words words;

  ClockReading(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

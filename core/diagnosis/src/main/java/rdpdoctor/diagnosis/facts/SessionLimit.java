package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** How many sessions the listener allows at once. */
public enum SessionLimit implements Localized {
  UNLIMITED("unlimited", "無制限"),
  LIMITED("limited", "制限あり"),
  NO_SESSION("none at all", "1 つも許可されない");

  private final Words words;

  SessionLimit(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

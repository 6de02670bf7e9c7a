package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** How a right to sign in stands. */
public enum RightStanding implements Localized {
  GRANTED("granted", "付与されている"),
  MISSING("not granted", "付与されていない"),
  /** A denial wins over every grant. */
  DENIED("denied", "拒否されている"),
  NOBODY_HAS_IT("granted to nobody", "誰にも付与されていない"),
  DENIED_TO_ALL("denied to everybody who has it", "付与されている全員に拒否されている");

  private final Words words;

  RightStanding(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

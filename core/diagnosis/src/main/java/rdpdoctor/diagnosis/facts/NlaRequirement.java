package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What the negotiation answers say of Network Level Authentication. */
public enum NlaRequirement implements Localized {
  REQUIRED("required", "必須"),
  OFFERED("offered, not required", "利用可能、必須ではない"),
  /** Nobody has asked for less, as a survey of many servers does not. */
  SELECTED("selected; whether it is required was not asked", "選択された。必須かどうかは調べていない"),
  NOT_OFFERED("not offered", "提供されない");

  private final Words words;

  NlaRequirement(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

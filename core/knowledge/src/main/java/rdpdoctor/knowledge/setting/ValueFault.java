package rdpdoctor.knowledge.setting;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Why a stored value cannot be what Windows expects there. */
public enum ValueFault implements Localized {
  WRONG_TYPE("wrong type", "型が違う"),
  WRONG_LENGTH("wrong length", "長さが違う"),
  OUT_OF_RANGE("not an allowed value", "許可されない値");

  private final Words words;

  ValueFault(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

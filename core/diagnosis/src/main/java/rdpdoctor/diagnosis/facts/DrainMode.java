package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whether a session host takes new users. */
public enum DrainMode implements Localized {
  OFF("new users are accepted", "新しいユーザーを受け付ける"),
  UNTIL_RESTART("no new users until the restart", "再起動まで新しいユーザーを拒否"),
  ON("no new users", "新しいユーザーを拒否");

  private final Words words;

  DrainMode(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

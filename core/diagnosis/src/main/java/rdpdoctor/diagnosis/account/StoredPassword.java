package rdpdoctor.diagnosis.account;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whether a local account has a password, told by the length of what is stored, unread. */
public enum StoredPassword implements Localized {
  SET("has a password", "パスワードあり"),
  BLANK("has no password", "パスワードなし"),
  UNKNOWN("whether it has a password is not known", "パスワードの有無は不明");

  private final Words words;

  StoredPassword(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

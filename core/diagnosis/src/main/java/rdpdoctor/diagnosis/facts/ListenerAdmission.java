package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whom the security descriptor of a listener lets log on and connect. */
public enum ListenerAdmission implements Localized {
  USERS("users, as by default", "ユーザー (既定どおり)"),
  /** Neither Remote Desktop Users nor a wider group. */
  SELECTED("selected accounts", "特定のアカウント"),
  ADMINISTRATORS_ONLY("administrators only", "管理者のみ"),
  NOBODY("nobody", "誰も許可されない");

  private final Words words;

  ListenerAdmission(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

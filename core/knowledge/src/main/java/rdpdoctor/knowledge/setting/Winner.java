package rdpdoctor.knowledge.setting;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whose word counts. */
public enum Winner implements Localized {
  /** The FIPS mode of the system, which stands above every encryption level. */
  FIPS("FIPS mode", "FIPS モード"),
  POLICY("policy", "ポリシー"),
  LISTENER("listener", "リスナー"),
  LOCAL("local", "ローカル"),
  /** The listener leaves it to the account of whoever signs in. */
  USER_ACCOUNT("user account", "ユーザー アカウント"),
  DEFAULT("default", "既定"),
  NOBODY("nobody", "なし");

  private final Words words;

  Winner(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

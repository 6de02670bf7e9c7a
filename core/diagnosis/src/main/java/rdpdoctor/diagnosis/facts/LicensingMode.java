package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** How a session host licenses its clients. */
public enum LicensingMode implements Localized {
  /** No session host: two sessions, and no license needed. */
  REMOTE_ADMINISTRATION("remote administration", "リモート管理"),
  PER_DEVICE("per device", "接続デバイス数"),
  PER_USER("per user", "接続ユーザー数"),
  NOT_SET("session host, mode not set", "セッション ホスト、モード未設定");

  private final Words words;

  LicensingMode(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

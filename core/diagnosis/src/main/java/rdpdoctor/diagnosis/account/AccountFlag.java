package rdpdoctor.diagnosis.account;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What is true of a local account for good or until it is changed (MS-SAMR 2.2.1.12). */
public enum AccountFlag implements Localized {
  DISABLED(0x0000_0001, "disabled", "無効"),
  HOME_DIRECTORY_REQUIRED(0x0000_0002, "home directory required", "ホーム ディレクトリが必要"),
  PASSWORD_NOT_REQUIRED(0x0000_0004, "password not required", "パスワード不要"),
  TEMPORARY_DUPLICATE(0x0000_0008, "temporary duplicate account", "一時的な複製アカウント"),
  NORMAL(0x0000_0010, "normal account", "通常のアカウント"),
  INTERDOMAIN_TRUST(0x0000_0040, "interdomain trust account", "ドメイン間の信頼アカウント"),
  WORKSTATION_TRUST(0x0000_0080, "workstation trust account", "ワークステーションの信頼アカウント"),
  SERVER_TRUST(0x0000_0100, "server trust account", "サーバーの信頼アカウント"),
  PASSWORD_NEVER_EXPIRES(0x0000_0200, "password never expires", "パスワードを無期限にする"),
  AUTO_LOCKED(0x0000_0400, "locked out", "ロックアウト"),
  SMARTCARD_REQUIRED(0x0000_1000, "smart card required", "スマート カードが必要"),
  PASSWORD_EXPIRED(0x0002_0000, "password expired", "パスワードの期限切れ");

  private final int bit;
  private final Words words;

  AccountFlag(int bit, String en, String ja) {
    this.bit = bit;
    this.words = new Words(en, ja);
  }

  /** Of the account's user account control. */
  public int bit() {
    return bit;
  }

  @Override
  public Words words() {
    return words;
  }
}

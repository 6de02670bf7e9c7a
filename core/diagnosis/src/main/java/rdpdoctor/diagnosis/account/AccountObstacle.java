package rdpdoctor.diagnosis.account;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Why an account cannot sign in at all, whatever its rights. */
public enum AccountObstacle implements Localized {
  DISABLED("the account is disabled", "アカウントが無効"),
  LOCKED("the account is locked out", "アカウントがロックアウトされている"),
  EXPIRED("the account has expired", "アカウントの有効期限が切れている"),
  PASSWORD_EXPIRED("the password has expired", "パスワードの有効期限が切れている"),
  PASSWORD_MUST_CHANGE("the password must be changed at the next sign-in", "次回サインイン時にパスワードの変更が必要");

  private final Words words;

  AccountObstacle(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

package rdpdoctor.knowledge.setting;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** When a changed value takes effect. */
public enum Restart implements Localized {
  NONE("at once", "すぐに有効"),
  NEW_CONNECTIONS("for new connections", "新しい接続から有効"),
  /** TermService, unless the setting belongs to another service. */
  SERVICE("after a restart of the service", "サービスの再起動後に有効"),
  MACHINE("after a restart of the machine", "マシンの再起動後に有効"),
  POLICY_REFRESH("at the next policy refresh", "次回のポリシー更新時に有効"),
  NOT_KNOWN("not known", "不明"),
  /** Nothing that one would change. */
  NOT_APPLICABLE("not to be changed", "変更の対象外");

  private final Words words;

  Restart(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

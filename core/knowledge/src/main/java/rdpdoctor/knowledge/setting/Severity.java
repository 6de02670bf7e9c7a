package rdpdoctor.knowledge.setting;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What a wrong value can do. */
public enum Severity implements Localized {
  BLOCKER("can alone prevent a session", "単独でセッションを妨げ得る"),
  DEGRADER("weakens or delays sessions", "セッションの品質低下や遅延を招く"),
  /** Needed to understand others, and never reported alone. */
  CONTEXT("helps to read the others", "他の設定を読み解くための情報");

  private final Words words;

  Severity(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

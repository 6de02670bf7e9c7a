package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** How far the content of a hive's file is what Windows last wrote to it. */
public enum HiveCondition implements Localized {
  CLEAN("was closed as it should be", "正常に閉じられている"),
  RECOVERED("changes were still in its logs; replayed in memory", "ログに残っていた変更をメモリ上で再生した"),
  NOT_RECOVERED(
      "was not closed and its logs do not help; last changes may be missing",
      "正常に閉じられておらず、ログからも復元できない。最後の変更が欠けている可能性がある");

  private final Words words;

  HiveCondition(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

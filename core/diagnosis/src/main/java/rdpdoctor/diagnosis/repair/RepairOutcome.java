package rdpdoctor.diagnosis.repair;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** What a repair came to. */
public enum RepairOutcome implements Localized {
  FIXED_AND_PROVEN("fixed and proven", "修復済み (接続で確認)"),
  CHANGED_UNPROVEN("changed, unproven", "変更済み (未確認)"),
  ROLLED_BACK("rolled back", "元に戻した"),
  UNDONE("taken back", "取り消した"),
  NOTHING_TO_DO("nothing to do", "変更の必要なし");

  private final Words words;

  RepairOutcome(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

package rdpdoctor.diagnosis.repair;

import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** How far a repair came, as its journal tells. */
public enum RepairStatus implements Localized {
  /** No change was about to be made. */
  NOTHING_WRITTEN("nothing written", "書き込みなし"),
  /** It ended before its end was written: some of the changes may have been made. */
  INTERRUPTED("interrupted", "中断"),
  FINISHED("finished", "完了"),
  /** Every change is taken back. */
  UNDONE("taken back", "取り消し済み");

  private final Words words;

  RepairStatus(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }
}

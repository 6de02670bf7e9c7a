package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** What came of the session itself. */
public enum SessionOutcome implements StageOutcome {
  /** Nobody waited for its picture. */
  ACTIVE(StageStatus.PASSED, "the session is active", "セッションはアクティブ"),
  PICTURE(StageStatus.PASSED, "the first full picture has come", "最初の全画面を受信した"),
  /** A black screen; or one that has gone to sleep. */
  BLACK(StageStatus.NOT_VISIBLE, "the picture is black throughout", "画面全体が黒い"),
  NO_PICTURE(
      StageStatus.BROKEN,
      "the session is active, and no full picture came in time",
      "セッションはアクティブだが、時間内に全画面を受信できない"),
  NOT_ATTEMPTED(StageStatus.NOT_VISIBLE, "not tried", "試行していない"),
  DENIED(
      StageStatus.BROKEN,
      "the server ends the session with an error code",
      "サーバーがエラー コードでセッションを終了"),
  DISCONNECTED(
      StageStatus.BROKEN, "the server ends the session without a reason", "サーバーが理由なくセッションを終了"),
  MALFORMED(StageStatus.BROKEN, "an update that breaks the rules of its kind", "規則に反する更新データ");

  private final StageStatus status;
  private final Words words;

  SessionOutcome(StageStatus status, String en, String ja) {
    this.status = status;
    this.words = new Words(en, ja);
  }

  @Override
  public StageStatus status() {
    return status;
  }

  @Override
  public Words words() {
    return words;
  }
}

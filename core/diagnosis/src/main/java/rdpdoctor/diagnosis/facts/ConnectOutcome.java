package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** How far the MCS connection went. */
public enum ConnectOutcome implements StageOutcome {
  JOINED(StageStatus.PASSED, "channels joined", "チャネルに参加した"),
  NOT_ATTEMPTED(StageStatus.NOT_VISIBLE, "behind the sign-in", "サインイン後にのみ見える"),
  REFUSED(StageStatus.BROKEN, "the MCS Connect-Response refuses", "MCS Connect-Response が拒否"),
  DISCONNECTED(
      StageStatus.BROKEN,
      "ended by a Disconnect Provider Ultimatum",
      "Disconnect Provider Ultimatum で終了"),
  CLOSED(StageStatus.BROKEN, "closed during the MCS connection", "MCS 接続中に切断された"),
  RESET(StageStatus.BROKEN, "reset during the MCS connection", "MCS 接続中にリセットされた"),
  SILENT(StageStatus.BROKEN, "no answer to the MCS connection", "MCS 接続に応答なし"),
  MALFORMED(
      StageStatus.BROKEN, "an answer that breaks the rules of MCS or GCC", "MCS または GCC の規則に反する応答");

  private final StageStatus status;
  private final Words words;

  ConnectOutcome(StageStatus status, String en, String ja) {
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

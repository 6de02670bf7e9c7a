package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** What answered the X.224 Connection Request. */
public enum ListenOutcome implements StageOutcome {
  RDP(StageStatus.PASSED, "an RDP server answered", "RDP サーバーが応答した"),
  SILENT(StageStatus.BROKEN, "connected, then no byte in time", "接続後、時間内に 1 バイトも届かない"),
  CLOSED(StageStatus.BROKEN, "closed without a byte", "何も送らずに切断された"),
  RESET(StageStatus.BROKEN, "reset without a byte", "何も送らずにリセットされた"),
  TRUNCATED(StageStatus.BROKEN, "the answer broke off", "応答が途中で切れた"),
  MALFORMED(
      StageStatus.BROKEN, "an answer that looks like RDP but breaks its rules", "RDP に似るが規則に反する応答"),
  OTHER_PROTOCOL(StageStatus.BROKEN, "another service answered", "別のサービスが応答した");

  private final StageStatus status;
  private final Words words;

  ListenOutcome(StageStatus status, String en, String ja) {
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

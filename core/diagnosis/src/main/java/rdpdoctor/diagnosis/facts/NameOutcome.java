package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** How the name was resolved. */
public enum NameOutcome implements StageOutcome {
  ADDRESS_GIVEN(StageStatus.PASSED, "an address was given", "アドレスが指定された"),
  RESOLVED(StageStatus.PASSED, "resolved", "解決できた"),
  LEFT_TO_GATEWAY(StageStatus.NOT_USED, "left to the gateway", "RD ゲートウェイに任せる"),
  /** NXDOMAIN, or the name has no address record. */
  NO_SUCH_NAME(StageStatus.BROKEN, "no such name", "その名前は存在しない"),
  /** SERVFAIL, or no name server could be asked. */
  SERVER_FAILURE(StageStatus.BROKEN, "the name server failed", "ネーム サーバーの障害"),
  TIMED_OUT(StageStatus.BROKEN, "the name server did not answer in time", "ネーム サーバーが時間内に応答しない");

  private final StageStatus status;
  private final Words words;

  NameOutcome(StageStatus status, String en, String ja) {
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

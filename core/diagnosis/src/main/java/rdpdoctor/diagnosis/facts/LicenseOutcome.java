package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** What the server says of licensing. */
public enum LicenseOutcome implements StageOutcome {
  VALID_CLIENT(
      StageStatus.PASSED,
      "no licence needed (STATUS_VALID_CLIENT)",
      "ライセンス不要 (STATUS_VALID_CLIENT)"),
  EXCHANGE_OFFERED(StageStatus.PASSED, "the server begins a licence exchange", "サーバーがライセンス交換を開始した"),
  GRANTED(
      StageStatus.PASSED,
      "the server issued a licence for this connection",
      "サーバーがこの接続にライセンスを発行した"),
  SKIPPED(
      StageStatus.PASSED, "the server goes on without a word on licences", "サーバーがライセンスに触れずに先へ進んだ"),
  NOT_ATTEMPTED(StageStatus.NOT_VISIBLE, "behind the sign-in", "サインイン後にのみ見える"),
  ERROR(StageStatus.BROKEN, "a licensing error ends the connection", "ライセンス エラーで接続が終了"),
  DENIED(
      StageStatus.BROKEN,
      "the server ends the connection with an error code",
      "サーバーがエラー コードで接続を終了"),
  DISCONNECTED(
      StageStatus.BROKEN, "the server ends the connection without a reason", "サーバーが理由なく接続を終了"),
  SILENT(StageStatus.BROKEN, "no answer after the client information", "クライアント情報の後に応答なし"),
  MALFORMED(StageStatus.BROKEN, "an answer that breaks the rules of licensing", "ライセンスの規則に反する応答");

  private final StageStatus status;
  private final Words words;

  LicenseOutcome(StageStatus status, String en, String ja) {
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

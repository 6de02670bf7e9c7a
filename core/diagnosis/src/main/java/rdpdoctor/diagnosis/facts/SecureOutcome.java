package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** How the connection was secured. */
public enum SecureOutcome implements StageOutcome {
  TLS_ESTABLISHED(StageStatus.PASSED, "TLS established", "TLS を確立した"),
  STANDARD_RDP_SECURITY(StageStatus.PASSED, "standard RDP security", "標準 RDP セキュリティ"),
  NO_ENCRYPTION(StageStatus.PASSED, "no encryption (the server selected none)", "暗号化なし (サーバーが選択)"),
  NEGOTIATION_REFUSED(
      StageStatus.BROKEN, "the server refuses every security protocol", "サーバーがすべてのセキュリティ プロトコルを拒否"),
  TLS_ALERT(StageStatus.BROKEN, "TLS refused by an alert", "TLS がアラートで拒否された"),
  TLS_RESET(StageStatus.BROKEN, "reset during the TLS handshake", "TLS ハンドシェイク中にリセットされた"),
  TLS_CLOSED(StageStatus.BROKEN, "closed during the TLS handshake", "TLS ハンドシェイク中に切断された"),
  TLS_SILENT(StageStatus.BROKEN, "no answer to the TLS handshake", "TLS ハンドシェイクに応答なし"),
  TLS_GARBAGE(StageStatus.BROKEN, "bytes that are not TLS", "TLS ではないデータ"),
  /** It began and broke by a fault in the messages themselves. */
  TLS_FAILED(StageStatus.BROKEN, "TLS handshake failed", "TLS ハンドシェイクに失敗"),
  RDP_SECURITY_REFUSED(
      StageStatus.BROKEN, "no encryption method was accepted", "暗号化方式が 1 つも受け入れられない");

  private final StageStatus status;
  private final Words words;

  SecureOutcome(StageStatus status, String en, String ja) {
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

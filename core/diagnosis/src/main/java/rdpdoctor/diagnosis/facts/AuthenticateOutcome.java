package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** How far CredSSP went without a password. */
public enum AuthenticateOutcome implements StageOutcome {
  CHALLENGED(StageStatus.PASSED, "the server sent its NTLM challenge", "サーバーが NTLM チャレンジを送信した"),
  NOT_REQUIRED(StageStatus.NOT_USED, "the server does not use CredSSP", "サーバーは CredSSP を使用しない"),
  ERROR_CODE(StageStatus.BROKEN, "refused with an error code", "エラー コードで拒否された"),
  NO_NTLM(
      StageStatus.NOT_VISIBLE,
      "the server did not answer NTLM; Kerberos may work",
      "NTLM に応答しない。Kerberos は使える可能性がある"),
  CLOSED(StageStatus.BROKEN, "closed during CredSSP", "CredSSP 中に切断された"),
  RESET(StageStatus.BROKEN, "reset during CredSSP", "CredSSP 中にリセットされた"),
  SILENT(StageStatus.BROKEN, "no answer to CredSSP", "CredSSP に応答なし"),
  MALFORMED(StageStatus.BROKEN, "an answer that is not CredSSP", "CredSSP ではない応答");

  private final StageStatus status;
  private final Words words;

  AuthenticateOutcome(StageStatus status, String en, String ja) {
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

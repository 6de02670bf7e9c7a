package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** How far CredSSP went, without a password or with one. */
public enum AuthenticateOutcome implements StageOutcome {
  CHALLENGED(StageStatus.PASSED, "the server sent its NTLM challenge", "サーバーが NTLM チャレンジを送信した"),
  /** CredSSP is over: the credentials are good for a network logon. */
  SIGNED_IN(StageStatus.PASSED, "the server accepted the credentials", "サーバーが資格情報を受け入れた"),
  NOT_REQUIRED(StageStatus.NOT_USED, "CredSSP is not used", "CredSSP は使用されていない"),
  ERROR_CODE(StageStatus.BROKEN, "refused with an error code", "エラー コードで拒否された"),
  NO_NTLM(
      StageStatus.NOT_VISIBLE,
      "the server did not answer NTLM; Kerberos may work",
      "NTLM に応答しない。Kerberos は使える可能性がある"),
  REFUSED_WITHOUT_REASON(
      StageStatus.BROKEN,
      "the server ended the sign-in behind the credentials and gave no reason",
      "資格情報の送信後、サーバーが理由を示さずにサインインを終了した"),
  /** The answer to pubKeyAuth does not fit the certificate of the TLS connection. */
  KEY_NOT_BOUND(
      StageStatus.BROKEN,
      "who checked the sign-in does not hold the key of the TLS connection; the password was not sent",
      "サインインの検証元が TLS 接続の公開キーと一致しない。パスワードは送信していない"),
  NO_TICKET(
      StageStatus.BROKEN,
      "Kerberos gave no ticket; nothing was sent to the server",
      "Kerberos チケットを取得できない。サーバーには何も送信していない"),
  IDENTITY_REFUSED(
      StageStatus.BROKEN,
      "the certificate is not the expected one; nothing was sent to the server",
      "証明書が想定したものと異なる。サーバーには何も送信していない"),
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

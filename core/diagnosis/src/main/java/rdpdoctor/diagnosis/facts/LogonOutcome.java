package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** What the server says of the logon inside the session. */
public enum LogonOutcome implements StageOutcome {
  /** Save Session Info says so. */
  LOGGED_ON(StageStatus.PASSED, "logged on", "ログオンした"),
  /** A logon screen looks the same; xrdp and freerdp-shadow never say more. */
  ACTIVE(
      StageStatus.NOT_VISIBLE,
      "the session is active, and the server does not say whether anybody is logged on",
      "セッションはアクティブだが、ログオン済みかどうかをサーバーが通知しない"),
  NOT_ATTEMPTED(StageStatus.NOT_VISIBLE, "not tried", "試行していない"),
  REDIRECTED(
      StageStatus.NOT_VISIBLE,
      "the server sends the client to another host",
      "サーバーがクライアントを別のホストへリダイレクトした"),
  /** A Logon Errors Info that names a failure. */
  ERROR(StageStatus.BROKEN, "the logon failed in the session", "セッション内でのログオンに失敗した"),
  /** A busy session, or the choice of whom to disconnect. */
  ATTENTION(StageStatus.BROKEN, "the logon waits for the answer of a person", "ログオンがユーザーの応答を待っている"),
  DENIED(
      StageStatus.BROKEN,
      "the server ends the connection with an error code",
      "サーバーがエラー コードで接続を終了"),
  DISCONNECTED(
      StageStatus.BROKEN, "the server ends the connection without a reason", "サーバーが理由なく接続を終了"),
  LOOPING(
      StageStatus.BROKEN,
      "the server deactivates and reactivates the session without end",
      "サーバーがセッションの非アクティブ化と再アクティブ化を際限なく繰り返す"),
  SILENT(
      StageStatus.BROKEN,
      "the server says nothing more before the session is active",
      "セッションがアクティブになる前にサーバーが応答しなくなった"),
  MALFORMED(StageStatus.BROKEN, "an answer that breaks the rules of the session", "セッションの規則に反する応答");

  private final StageStatus status;
  private final Words words;

  LogonOutcome(StageStatus status, String en, String ja) {
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

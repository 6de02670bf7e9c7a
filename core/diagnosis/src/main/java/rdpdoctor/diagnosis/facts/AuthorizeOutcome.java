package rdpdoctor.diagnosis.facts;

import rdpdoctor.diagnosis.StageOutcome;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Words;

/** What the server says of the right to sign in remotely, ahead of the session. */
public enum AuthorizeOutcome implements StageOutcome {
  GRANTED(StageStatus.PASSED, "the account may sign in remotely", "アカウントはリモート サインインを許可されている"),
  DENIED(StageStatus.BROKEN, "the account may not sign in remotely", "アカウントはリモート サインインを許可されていない"),
  /** Some servers close instead of saying AUTHZ_ACCESS_DENIED. */
  UNANSWERED(
      StageStatus.BROKEN,
      "the server ended the connection where its result was due",
      "結果を送るべきところでサーバーが接続を終了した"),
  /** PROTOCOL_HYBRID_EX was not selected; the right is checked in the session. */
  NOT_ASKED(StageStatus.NOT_USED, "the server does not say it at this point", "サーバーはこの段階では通知しない");

  private final StageStatus status;
  private final Words words;

  AuthorizeOutcome(StageStatus status, String en, String ja) {
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

package rdpdoctor.server.account;

import java.util.Optional;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.rdp.logon.LogonErrors;

/**
 * Why somebody whose password is right gets no session, and how the client hears of it. A server
 * says one of these, by how far the connection is: the early user authorization result, Set Error
 * Info, or Save Session Info together with a message in the session.
 */
public enum Refusal implements Localized {
  /** [MS-RDPBCGR] 2.2.10.2; without HYBRID_EX error 9, 2.2.5.1.1, or LOGON_MSG_NO_PERMISSION. */
  NO_REMOTE_LOGON_RIGHT(
      Codes.INSUFFICIENT_PRIVILEGES,
      Optional.of(Codes.NO_PERMISSION),
      "this account has no right to sign in through Remote Desktop Services",
      "このアカウントにはリモート デスクトップ サービスを使ったサインインの権利がありません"),

  /** As a missing right: clients say the same of both. That Windows does so is not verified. */
  LISTENER_PERMISSIONS(
      Codes.INSUFFICIENT_PRIVILEGES,
      Optional.of(Codes.NO_PERMISSION),
      "the permissions of the listener do not include this account",
      "リスナーの権限にこのアカウントが含まれていません"),

  /** {@code fLogonDisabled}; the code is not verified. */
  LISTENER_LOGON_DISABLED(
      Codes.SERVER_DENIED_CONNECTION,
      Optional.empty(),
      "logons through this listener are disabled",
      "このリスナー経由のログオンは無効になっています"),

  /** {@code change logon /disable}; the code is not verified. */
  LOGONS_DISABLED(
      Codes.SERVER_DENIED_CONNECTION,
      Optional.empty(),
      "remote logons are disabled at present",
      "リモート ログオンは現在無効になっています"),

  /** Error 7, or a broker's 0x400; which of them is not verified. */
  DRAINING(
      Codes.SERVER_DENIED_CONNECTION,
      Optional.empty(),
      "the server takes no new users at present",
      "サーバーは現在新しいユーザーを受け付けていません"),

  /**
   * {@code MaxInstanceCount}: Windows shows a message in the session (the help of the policy says
   * so); the code behind it is not verified.
   */
  CONNECTION_LIMIT(
      Codes.SERVER_DENIED_CONNECTION,
      Optional.empty(),
      "the number of connections is limited, and all of them are in use",
      "接続数が制限されており、すべて使用中です"),

  /**
   * Administration mode, or a client edition: the user may choose whom to disconnect
   * (LOGON_MSG_BUMP_OPTIONS); who cannot is refused.
   */
  ADMINISTRATIVE_SESSIONS_TAKEN(
      Codes.SERVER_DENIED_CONNECTION,
      Optional.of(Codes.BUMP),
      "too many users are signed in",
      "サインインしているユーザーが多すぎます");

  private final long errorInfo;
  private final Optional<LogonErrors> logonErrors;
  private final Words words;

  Refusal(long errorInfo, Optional<LogonErrors> logonErrors, String en, String ja) {
    this.errorInfo = errorInfo;
    this.logonErrors = logonErrors;
    this.words = new Words(en, ja);
  }

  /** For Set Error Info, [MS-RDPBCGR] 2.2.5.1.1. */
  public long errorInfo() {
    return errorInfo;
  }

  /** For Save Session Info, [MS-RDPBCGR] 2.2.10.1.1.4.1.1; empty where nothing is said there. */
  public Optional<LogonErrors> logonErrors() {
    return logonErrors;
  }

  /** For a message in the session. */
  @Override
  public Words words() {
    return words;
  }

  /** Constants, which an enum cannot have ahead of its values. */
  private static final class Codes {
    static final long SERVER_DENIED_CONNECTION = 0x7;
    static final long INSUFFICIENT_PRIVILEGES = 0x9;

    static final LogonErrors NO_PERMISSION =
        new LogonErrors(LogonErrors.LOGON_MSG_NO_PERMISSION, LogonErrors.LOGON_FAILED_OTHER);
    static final LogonErrors BUMP =
        new LogonErrors(LogonErrors.LOGON_MSG_BUMP_OPTIONS, LogonErrors.LOGON_FAILED_OTHER);
  }
}

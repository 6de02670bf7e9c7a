package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** What the host allows sessions to do, and how many of them, as it is configured. */
public final class SessionHostFacts {

  public static final Fact<SessionLimit> LIMIT =
      fact(
          "session.limit",
          SessionLimit.class,
          "MaxInstanceCount (effective)",
          "MaxInstanceCount の実効値");

  /** Absent where there is no limit. */
  public static final Fact<Integer> LIMIT_NUMBER =
      fact("session.limit-number", Integer.class, "sessions allowed at once", "同時に許可されるセッション数");

  public static final Fact<DrainMode> DRAIN_MODE =
      fact("session.drain-mode", DrainMode.class, "TSServerDrainMode", "TSServerDrainMode");

  public static final Fact<Boolean> LOGONS_DISABLED =
      flag("session.logons-disabled", "WinStationsDisabled is 1", "WinStationsDisabled が 1");

  public static final Fact<Boolean> LISTENER_LOGON_DISABLED =
      flag("session.listener-logon-disabled", "fLogonDisabled is 1", "fLogonDisabled が 1");

  public static final Fact<Boolean> KEEP_ALIVE =
      flag("session.keep-alive", "KeepAliveEnable is on", "KeepAliveEnable が有効");

  /** Seen on the running host only. */
  public static final Fact<Boolean> STALE_SESSION =
      flag(
          "session.stale",
          "an active session has no client any more",
          "アクティブなセッションのクライアントが既に存在しない");

  public static final Fact<Boolean> TIME_LIMITED =
      flag("session.time-limited", "a time limit for sessions is in force", "セッションの時間制限が有効");

  public static final Fact<Boolean> TIME_LIMIT_LOGGED =
      flag(
          "session.time-limit-logged",
          "a time limit ended a session (events 20515 to 20519)",
          "時間制限によりセッションが終了した (イベント 20515～20519)");

  public static final Fact<Boolean> RECONNECT_DISABLED =
      flag("session.reconnect-disabled", "fDisableAutoReconnect is 1", "fDisableAutoReconnect が 1");

  public static final Fact<Boolean> RECONNECT_FAILED_LOGGED =
      flag(
          "session.reconnect-failed-logged",
          "an automatic reconnection failed (event 1041 or 146)",
          "自動再接続に失敗した (イベント 1041 または 146)");

  public static final Fact<Boolean> PROFILE_ERROR_LOGGED =
      flag(
          "session.profile-error-logged",
          "a user profile could not be loaded (event 1500, 1502, 1505, 1508, 1511 or 1515)",
          "ユーザー プロファイルを読み込めなかった (イベント 1500、1502、1505、1508、1511、1515)");

  private SessionHostFacts() {}

  private static Fact<Boolean> flag(String id, String en, String ja) {
    return fact(id, Boolean.class, en, ja);
  }

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}

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

  public static final Fact<Boolean> TAKEN_OVER_LOGGED =
      flag(
          "session.taken-over-logged",
          "another session disconnected a session (event 39)",
          "別のセッションがセッションを切断した (イベント 39)");

  public static final Fact<Boolean> STATE_ERROR_LOGGED =
      flag(
          "session.state-error-logged",
          "a session could not change its state (event 36 or 37)",
          "セッションの状態を遷移できなかった (イベント 36 または 37)");

  public static final Fact<Boolean> RESOURCES_SHORT_LOGGED =
      flag(
          "session.resources-short-logged",
          "memory or the desktop heap ran short (event 2004, 243, 2019 or 2020)",
          "メモリまたはデスクトップ ヒープが不足した (イベント 2004、243、2019、2020)");

  public static final Fact<Boolean> USER_SETTINGS_SLOW_LOGGED =
      flag(
          "session.user-settings-slow-logged",
          "the settings of a user took too long to load (event 20499 or 20502)",
          "ユーザー設定の読み込みに時間がかかった (イベント 20499 または 20502)");

  public static final Fact<Boolean> USER_SETTINGS_LOCAL =
      flag(
          "session.user-settings-local",
          "fQueryUserConfigFromLocalMachine is 1",
          "fQueryUserConfigFromLocalMachine が 1");

  /** Counted in the log since the last start, and held against {@code MaxInstanceCount}. */
  public static final Fact<Boolean> LIMIT_HELD_BY_DISCONNECTED =
      flag(
          "session.limit-held-by-disconnected",
          "disconnected sessions use up MaxInstanceCount",
          "切断されたセッションが MaxInstanceCount を使い切っている");

  public static final Fact<Boolean> SESSION_HOST =
      flag(
          "session.session-host", "TSAppCompat is 1 (session host)", "TSAppCompat が 1 (セッション ホスト)");

  private SessionHostFacts() {}

  private static Fact<Boolean> flag(String id, String en, String ja) {
    return fact(id, Boolean.class, en, ja);
  }

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}

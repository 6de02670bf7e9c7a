package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.Words;

/** Stage LOGON. */
public final class LogonFacts {

  public static final Fact<LogonOutcome> OUTCOME =
      fact("logon.outcome", LogonOutcome.class, "logon", "ログオン");

  /** The ErrorNotificationData of a Logon Errors Info where it is no session id. */
  public static final Fact<WireCode> ERROR =
      fact("logon.error", WireCode.class, "logon error", "ログオン エラー");

  /** The ErrorNotificationType of a Logon Errors Info. */
  public static final Fact<WireCode> NOTIFICATION =
      fact("logon.notification", WireCode.class, "logon notification", "ログオン通知");

  public static final Fact<Long> SESSION_ID =
      fact("logon.session-id", Long.class, "session", "セッション ID");

  /** The account, with its domain in front, that Save Session Info names. */
  public static final Fact<String> LOGGED_ON_AS =
      fact("logon.logged-on-as", String.class, "logged on as", "ログオンしたアカウント");

  /** One, and one more for each deactivation that was followed by another Demand Active. */
  public static final Fact<Integer> ACTIVATIONS =
      fact("logon.activations", Integer.class, "activations of the session", "セッションのアクティブ化の回数");

  private LogonFacts() {}

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.SIGN_IN));
  }
}

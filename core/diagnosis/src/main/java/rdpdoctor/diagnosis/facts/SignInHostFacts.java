package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** Who may sign in, told of the account that signs in where it is named, else of all. */
public final class SignInHostFacts {

  /** As somebody names it: {@code anna}, {@code .\anna}, {@code CORP\anna}, {@code anna@corp}. */
  public static final Fact<String> USER =
      new Fact<>(
          "client.user",
          String.class,
          new Words("account that signs in", "サインインするアカウント"),
          Set.of(Vantage.CLIENT));

  public static final Fact<Concern> DISABLED =
      fact("sign-in.disabled", Concern.class, "account that is disabled", "無効なアカウント");

  public static final Fact<Concern> LOCKED =
      fact("sign-in.locked", Concern.class, "account that is locked out", "ロックアウトされたアカウント");

  public static final Fact<Concern> EXPIRED =
      fact("sign-in.expired", Concern.class, "account that has expired", "有効期限が切れたアカウント");

  public static final Fact<Concern> PASSWORD_EXPIRED =
      fact(
          "sign-in.password-expired",
          Concern.class,
          "account whose password has expired or must be changed",
          "パスワードが期限切れまたは要変更のアカウント");

  public static final Fact<Concern> PASSWORD_BLANK =
      fact("sign-in.password-blank", Concern.class, "account without a password", "パスワードのないアカウント");

  public static final Fact<Boolean> BLANK_PASSWORDS_LIMITED =
      flag(
          "sign-in.blank-passwords-limited",
          "LimitBlankPasswordUse is 1",
          "LimitBlankPasswordUse が 1");

  /** Whether the right is granted; a denial is another matter. */
  public static final Fact<RightStanding> REMOTE_RIGHT =
      fact(
          "sign-in.remote-right",
          RightStanding.class,
          "right to log on through Remote Desktop Services",
          "リモート デスクトップ サービスを使ったログオンの権利");

  /** To the account that signs in; where none is named, to all. */
  public static final Fact<Boolean> REMOTE_DENIED =
      flag(
          "sign-in.remote-denied",
          "logging on through Remote Desktop Services is denied",
          "リモート デスクトップ サービスを使ったログオンが拒否されている");

  public static final Fact<RightStanding> NETWORK_RIGHT =
      fact(
          "sign-in.network-right",
          RightStanding.class,
          "right to access this computer from the network",
          "ネットワーク経由でコンピューターへアクセスする権利");

  public static final Fact<Boolean> REMOTE_DESKTOP_USER =
      flag(
          "sign-in.remote-desktop-user",
          "the account is in Remote Desktop Users",
          "アカウントが Remote Desktop Users に属する");

  public static final Fact<Boolean> ADMINISTRATOR =
      flag(
          "sign-in.administrator",
          "the account is in Administrators",
          "アカウントが Administrators に属する");

  public static final Fact<ListenerAdmission> LISTENER_ADMISSION =
      fact(
          "sign-in.listener-admission",
          ListenerAdmission.class,
          "whom the permissions of the listener let in",
          "リスナーの権限で許可される対象");

  /** Absent unless somebody said who signs in; unknown of accounts that are kept elsewhere. */
  public static final Fact<Boolean> ACCOUNT_EXISTS =
      flag(
          "sign-in.account-exists",
          "the machine has an account of this name",
          "この名前のアカウントがマシンに存在する");

  /** {@code AllowLogon} of the account; a directory keeps it, or a record that is not read. */
  public static final Fact<Boolean> SESSION_HOST_DENIED =
      new Fact<>(
          "sign-in.session-host-denied",
          Boolean.class,
          new Words("the account may not log on to session hosts", "アカウントはセッション ホストへのログオンを拒否されている"),
          Set.of(Vantage.HOST));

  private SignInHostFacts() {}

  private static Fact<Boolean> flag(String id, String en, String ja) {
    return fact(id, Boolean.class, en, ja);
  }

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}

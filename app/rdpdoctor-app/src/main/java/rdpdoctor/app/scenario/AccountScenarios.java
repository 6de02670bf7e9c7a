package rdpdoctor.app.scenario;

import static rdpdoctor.diagnosis.account.LogonRight.DENY_REMOTE_INTERACTIVE;
import static rdpdoctor.diagnosis.account.LogonRight.NETWORK;
import static rdpdoctor.diagnosis.account.WellKnownSid.REMOTE_DESKTOP_USERS;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.offline.Account;
import rdpdoctor.offline.OfflineWindows;

/** Accounts that may not sign in, or not through Remote Desktop. */
final class AccountScenarios {

  /** The ordinary account of a healthy machine. */
  private static final String ANNA = "anna";

  private static final Instant PAST = Instant.parse("2024-01-01T00:00:00Z");

  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
                  "account-disabled",
                  new Words("the account is disabled", "アカウントが無効"),
                  new Words(
                      "anna is refused with STATUS_ACCOUNT_DISABLED.",
                      "anna は STATUS_ACCOUNT_DISABLED で拒否される。"))
              .causing("account-disabled")
              .with(anna(account -> account.with(AccountFlag.DISABLED))),
          Scenario.of(
                  "account-locked",
                  new Words("the account is locked out", "アカウントのロックアウト"),
                  new Words(
                      "anna is refused with STATUS_ACCOUNT_LOCKED_OUT, whatever the password.",
                      "anna はパスワードにかかわらず STATUS_ACCOUNT_LOCKED_OUT で拒否される。"))
              .causing("account-locked")
              .with(anna(account -> account.with(AccountFlag.AUTO_LOCKED))),
          Scenario.of(
                  "account-expired",
                  new Words("the account has expired", "アカウントの有効期限切れ"),
                  new Words(
                      "anna is refused with STATUS_ACCOUNT_EXPIRED.",
                      "anna は STATUS_ACCOUNT_EXPIRED で拒否される。"))
              .causing("account-expired")
              .with(anna(account -> account.expiring(PAST))),
          Scenario.of(
                  "password-expired",
                  new Words("the password has expired", "パスワードの有効期限切れ"),
                  new Words(
                      "Over NLA the password cannot be changed, so anna is refused.",
                      "NLA ではパスワードを変更できないため、anna は拒否される。"))
              .causing("password-expired")
              .with(anna(Account::withOldPassword)),
          Scenario.of(
                  "no-remote-desktop-right",
                  new Words(
                      "the account is not in Remote Desktop Users",
                      "Remote Desktop Users のメンバーではない"),
                  new Words(
                      "The password is right, and anna may not sign in through Remote Desktop.",
                      "パスワードは正しいが、リモート デスクトップでのサインインが許可されていない。"))
              .causing("user-not-in-rdu")
              .with(windows -> windows.accounts().remove(ANNA, REMOTE_DESKTOP_USERS)),
          Scenario.of(
                  "remote-desktop-denied",
                  new Words("a deny right keeps the account out", "拒否の権限による制限"),
                  new Words(
                      "anna is in Remote Desktop Users, and a policy denies her the logon all the same.",
                      "anna は Remote Desktop Users のメンバーだが、ポリシーでログオンが拒否されている。"))
              .causing("user-denied-remote-logon-right")
              .with(
                  windows ->
                      windows
                          .accounts()
                          .right(DENY_REMOTE_INTERACTIVE, windows.accounts().sid(ANNA))),
          Scenario.of(
                  "network-logon-refused",
                  new Words("nobody may access the computer from the network", "ネットワーク経由のアクセス権がない"),
                  new Words(
                      "NLA is a network logon, so it refuses everybody with STATUS_LOGON_TYPE_NOT_GRANTED.",
                      "NLA はネットワーク ログオンのため、全員が STATUS_LOGON_TYPE_NOT_GRANTED で拒否される。"))
              .causing("user-lacks-network-logon-right")
              .with(windows -> windows.accounts().right(NETWORK)));

  private AccountScenarios() {}

  private static Consumer<OfflineWindows> anna(UnaryOperator<Account> change) {
    return windows -> windows.accounts().change(ANNA, change);
  }
}

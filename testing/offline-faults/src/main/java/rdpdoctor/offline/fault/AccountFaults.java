package rdpdoctor.offline.fault;

import static rdpdoctor.diagnosis.account.LogonRight.DENY_NETWORK;
import static rdpdoctor.diagnosis.account.LogonRight.DENY_REMOTE_INTERACTIVE;
import static rdpdoctor.diagnosis.account.LogonRight.NETWORK;
import static rdpdoctor.diagnosis.account.LogonRight.REMOTE_INTERACTIVE;
import static rdpdoctor.diagnosis.account.WellKnownSid.ADMINISTRATORS;
import static rdpdoctor.diagnosis.account.WellKnownSid.EVERYONE;
import static rdpdoctor.diagnosis.account.WellKnownSid.REMOTE_DESKTOP_USERS;
import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.LISTENER;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.offline.Account;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** Accounts that cannot sign in, or must not through Remote Desktop. */
final class AccountFaults {

  /** The ordinary account of a healthy machine. */
  private static final String ANNA = "anna";

  private static final Instant PAST = Instant.parse("2024-01-01T00:00:00Z");

  static final List<Fault> ALL =
      Stream.concat(
              Stream.of(
                      ofAccount("account-disabled", "disabled", a -> a.with(AccountFlag.DISABLED)),
                      ofAccount("account-locked", "locked", a -> a.with(AccountFlag.AUTO_LOCKED)),
                      ofAccount("account-expired", "expired", a -> a.expiring(PAST)),
                      ofAccount(
                          "password-expired",
                          "told to change its password",
                          Account::withOldPassword),
                      ofAccount(
                          "account-blank-password", "without password", Account::withoutPassword))
                  .flatMap(List::stream),
              Stream.of(
                  confirmed(
                          "user-not-in-rdu",
                          "the account that signs in is not in Remote Desktop Users",
                          windows -> windows.accounts().remove(ANNA, REMOTE_DESKTOP_USERS))
                      .signingIn(ANNA),
                  confirmed(
                          "user-denied-remote-logon-right",
                          "the account that signs in is denied to log on through Remote Desktop",
                          windows ->
                              windows
                                  .accounts()
                                  .right(DENY_REMOTE_INTERACTIVE, windows.accounts().sid(ANNA)))
                      .signingIn(ANNA),
                  confirmed(
                      "user-denied-remote-logon-right",
                      "everybody is denied to log on through Remote Desktop",
                      windows -> windows.accounts().right(DENY_REMOTE_INTERACTIVE, EVERYONE.sid())),
                  confirmed(
                          "user-lacks-remote-logon-right",
                          "Remote Desktop Users may not log on through Remote Desktop",
                          windows ->
                              windows.accounts().right(REMOTE_INTERACTIVE, ADMINISTRATORS.sid()))
                      .signingIn(ANNA),
                  confirmed(
                      "user-lacks-remote-logon-right",
                      "nobody may log on through Remote Desktop",
                      windows -> windows.accounts().right(REMOTE_INTERACTIVE)),
                  confirmed(
                          "user-lacks-network-logon-right",
                          "NLA is required, and nobody may access the computer from the network",
                          windows -> withNla(windows).accounts().right(NETWORK))
                      .since(Edition.SERVER_2008_R2),
                  confirmed(
                          "user-lacks-network-logon-right",
                          "NLA is required, and everybody is denied access from the network",
                          windows ->
                              withNla(windows).accounts().right(DENY_NETWORK, EVERYONE.sid()))
                      .since(Edition.SERVER_2008_R2)))
          .toList();

  private AccountFaults() {}

  private static OfflineWindows withNla(OfflineWindows windows) {
    return windows.system(LISTENER, "UserAuthentication", 1);
  }

  /** Of the account that signs in, and of one that may without anybody saying so. */
  private static List<Fault> ofAccount(String cause, String state, UnaryOperator<Account> change) {
    return List.of(
        confirmed(
                cause,
                "the account that signs in is " + state,
                windows -> windows.accounts().change(ANNA, change))
            .signingIn(ANNA),
        suspected(
            cause, "an account is " + state, windows -> windows.accounts().change(ANNA, change)));
  }
}

package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.remedy.ManualTreatment.act;
import static rdpdoctor.knowledge.remedy.ManualTreatment.onAccount;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Treatment;

/** Accounts and their passwords: decisions of those who are responsible for them. */
final class AccountTreatments {

  static final List<Treatment> ALL =
      List.of(
          onAccount(Remedies.ENABLE_ACCOUNT, AccountTreatments::enable),
          onAccount(Remedies.UNLOCK_ACCOUNT, AccountTreatments::unlock),
          onAccount(Remedies.EXTEND_ACCOUNT, AccountTreatments::extend),
          onAccount(
              Remedies.SET_ACCOUNT_PASSWORD,
              account -> List.of(AccountTreatments.newPassword(account))),
          onAccount(
              Remedies.RESET_PASSWORD, account -> List.of(AccountTreatments.newPassword(account))),
          onAccount(Remedies.CHANGE_EXPIRED_PASSWORD, AccountTreatments::changeExpired),
          new ManualTreatment(
              Remedies.LIFT_ACCOUNT_RESTRICTION, AccountTreatments::liftRestriction),
          new ManualTreatment(
              Remedies.GRANT_ALLOWED_TO_AUTHENTICATE,
              AccountTreatments::grantAllowedToAuthenticate));

  private AccountTreatments() {}

  private static List<Act> enable(AccountName account) {
    return List.of(
        act(
            "make sure that nobody disabled the account on purpose, then enable it",
            "意図的に無効化されたものでないことを確認してから、アカウントを有効にする",
            command(account, netUser(account, "/active:yes"), "Enable-ADAccount")));
  }

  /** {@code /active:yes} takes the lock off, too. */
  private static List<Act> unlock(AccountName account) {
    return List.of(
        act(
            "find out where the wrong passwords come from: event 4740 names the machine",
            "誤ったパスワードの送信元を調べる: イベント 4740 にマシン名が記録される",
            """
            Get-WinEvent -FilterHashtable @{LogName='Security';Id=4740} -MaxEvents 5 \
            | Format-List TimeCreated,Message"""),
        act(
            "take the lock off",
            "ロックアウトを解除する",
            command(account, netUser(account, "/active:yes"), "Unlock-ADAccount")));
  }

  private static List<Act> extend(AccountName account) {
    String until = "(Get-Date).AddDays(30)";
    return List.of(
        act(
            "ask whether the account should still be used, then let it live another 30 days",
            "アカウントを引き続き使用すべきか確認してから、有効期限を 30 日延長する",
            command(
                account,
                "Set-LocalUser -Name %s -AccountExpires %s"
                    .formatted(new ShellWord(account.text()).quoted(), until),
                "Set-ADAccountExpiration -DateTime " + until)));
  }

  /** The prompt asks for it: it stands in no command. */
  private static Act newPassword(AccountName account) {
    return act(
        """
        set a new password and hand it over by a safe way; what a local account had encrypted with \
        the old one is lost""",
        "新しいパスワードを設定し、安全な方法で渡す。ローカル アカウントが以前のパスワードで暗号化したデータは失われる",
        command(
            account,
            netUser(account, "*"),
            "Set-ADAccountPassword -Reset -NewPassword (Read-Host -AsSecureString)"));
  }

  private static List<Act> changeExpired(AccountName account) {
    return List.of(
        act(
            """
            the user changes it where NLA is not in the way: with Ctrl+Alt+Del at the console or on \
            another machine of the domain, or on the portal of the organisation""",
            "NLA の影響を受けない場所でユーザー自身が変更する: コンソールまたはドメイン内の別のマシンで Ctrl+Alt+Del、あるいは組織のポータル"),
        act(
            "or an administrator sets a new one",
            "または管理者が新しいパスワードを設定する",
            newPassword(account).command().orElseThrow()));
  }

  private static Proposal liftRestriction(ManualTreatment.Circumstances circumstances) {
    Optional<AccountName> account = circumstances.account();
    return account.isEmpty()
        ? new Proposal.Blocked(AccountName.NOT_SAID)
        : new Proposal.ByHand(
            account.get() instanceof AccountName.Local
                ? List.of(allHours(account.get()))
                : restrictionsOfDomain(account.get(), circumstances.computer()));
  }

  private static Act allHours(AccountName account) {
    return act(
        "let the account sign in at all hours",
        "アカウントがすべての時間帯にサインインできるようにする",
        netUser(account, "/times:all"));
  }

  private static List<Act> restrictionsOfDomain(AccountName account, Optional<String> computer) {
    Act look =
        act(
            "look at the hours and the machines that the account is limited to",
            "アカウントに設定されている時間帯とマシンの制限を確認する",
            directoryUser(account)
                + " -Properties LogonWorkstations,LogonHours"
                + " | Format-List LogonWorkstations,LogonHours");
    return computer
        .map(name -> List.of(look, addWorkstation(account, name)))
        .orElseGet(() -> List.of(look));
  }

  /** Where there is no list, all machines are allowed, and a list would take them away. */
  private static Act addWorkstation(AccountName account, String computer) {
    return act(
        "add this machine to the list, where there is one",
        "リストがある場合は、このマシンを追加する",
        """
        $user = %s -Properties LogonWorkstations; if ($user.LogonWorkstations) \
        { Set-ADUser $user -LogonWorkstations ($user.LogonWorkstations + ',' + %s) }"""
            .formatted(directoryUser(account), new ShellWord(computer).verbatim()));
  }

  private static Proposal grantAllowedToAuthenticate(ManualTreatment.Circumstances circumstances) {
    Optional<AccountName> account = circumstances.account();
    return account.isEmpty()
        ? new Proposal.Blocked(AccountName.NOT_SAID)
        : new Proposal.ByHand(
            List.of(
                act(
                    """
                    in the domain of the machine, allow the account to authenticate to it: \
                    that opens the machine across the trust, and to this account only""",
                    "マシンのドメインで、アカウントにこのマシンへの認証を許可する。信頼関係を越えてマシンを開放することになるため、このアカウントに限定する",
                    allowedToAuthenticate(account.get(), circumstances.computer()))));
  }

  private static String allowedToAuthenticate(AccountName account, Optional<String> computer) {
    return "dsacls (Get-ADComputer %s).DistinguishedName /G %s"
        .formatted(
            computer.map(ShellWord::new).map(ShellWord::quoted).orElse("$env:COMPUTERNAME"),
            new ShellWord(account.text() + ":CA;Allowed to Authenticate").quoted());
  }

  private static String command(AccountName account, String local, String cmdlet) {
    return account instanceof AccountName.Local ? local : directoryUser(account) + " | " + cmdlet;
  }

  private static String netUser(AccountName account, String option) {
    return "net user %s %s".formatted(new ShellWord(account.text()).quoted(), option);
  }

  private static String directoryUser(AccountName account) {
    return switch (account) {
      case AccountName.Local(String name) -> "Get-ADUser -Identity " + new ShellWord(name).quoted();
      case AccountName.Domain(String domain, String name) ->
          "Get-ADUser -Identity %s -Server %s"
              .formatted(new ShellWord(name).quoted(), new ShellWord(domain).quoted());
      case AccountName.UserPrincipal(String name) ->
          "Get-ADUser -Filter "
              + new ShellWord("UserPrincipalName -eq \"%s\"".formatted(name)).verbatim();
    };
  }
}

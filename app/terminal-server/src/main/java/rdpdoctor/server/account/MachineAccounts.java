package rdpdoctor.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.AccountFlags;
import rdpdoctor.diagnosis.account.AccountObstacle;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.AccountStanding;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RemoteLogon;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.ntlm.NtHash;

/**
 * The accounts, groups and rights of a machine, with the passwords that are known.
 *
 * @param rights empty where they could not be read: then they keep nobody out
 */
record MachineAccounts(
    LocalAccounts accounts,
    AccountPolicy policy,
    Optional<RemoteLogon> rights,
    KnownPasswords passwords) {

  private static final AccountPolicy LENIENT =
      new AccountPolicy(Optional.empty(), 0, Optional.empty(), Duration.ZERO);

  private static final Sid NOBODYS_MACHINE = new Sid("S-1-5-21-0-0-0");
  private static final int FIRST_ACCOUNT = 1001;
  private static final int USERS = 513;

  static MachineAccounts of(Facts facts, KnownPasswords passwords) {
    return new MachineAccounts(
        facts.value(AccountFacts.LOCAL_ACCOUNTS).orElseGet(() -> standIns(passwords)),
        facts.value(AccountFacts.POLICY).orElse(LENIENT),
        rights(facts),
        passwords);
  }

  private static Optional<RemoteLogon> rights(Facts facts) {
    return facts
        .value(AccountFacts.LOGON_RIGHTS)
        .flatMap(
            rights ->
                facts
                    .value(AccountFacts.LOCAL_GROUPS)
                    .map(groups -> new RemoteLogon(rights, groups, database(facts))));
  }

  private static AccountDatabase database(Facts facts) {
    return facts.value(AccountFacts.DATABASE).orElse(AccountDatabase.LOCAL);
  }

  /** Where the SAM could not be read, whoever has given a password has an account. */
  private static LocalAccounts standIns(KnownPasswords passwords) {
    List<LocalAccount> accounts = new ArrayList<>();
    passwords
        .hashes()
        .keySet()
        .forEach(name -> accounts.add(standIn(name.account(), FIRST_ACCOUNT + accounts.size())));
    return new LocalAccounts(NOBODYS_MACHINE, accounts, List.of());
  }

  private static LocalAccount standIn(String name, int relativeIdentifier) {
    return new LocalAccount(
        NOBODYS_MACHINE.account(relativeIdentifier),
        name,
        USERS,
        AccountFlags.of(AccountFlag.NORMAL, AccountFlag.PASSWORD_NEVER_EXPIRES),
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        StoredPassword.SET);
  }

  /** On a domain controller the SAM is not in use. */
  Optional<LocalAccount> find(String name) {
    return rights.filter(all -> !all.database().isInUse()).isPresent()
        ? Optional.empty()
        : accounts.account(name);
  }

  Set<AccountObstacle> obstacles(LocalAccount account, Instant now) {
    return new AccountStanding(account, policy, now).obstacles();
  }

  /** Of an account without a password, that of none; otherwise only where somebody has given it. */
  Optional<NtHash> hash(LocalAccount account) {
    return account.password() == StoredPassword.BLANK
        ? Optional.of(blank())
        : passwords.find(account.name());
  }

  private static NtHash blank() {
    return NtHash.of(Password.takeOver(new char[0]));
  }

  LogonSubject subject(LocalAccount account) {
    return LogonSubject.local(account, accounts.machine());
  }
}

package rdpdoctor.knowledge.derive.host;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RemoteLogon;
import rdpdoctor.diagnosis.facts.SignInHostFacts;

/**
 * The account that signs in, as far as somebody named it and it is one of the machine's own.
 *
 * @param isNamed whether somebody named one at all
 * @param rights who may sign in, where that could be read
 */
record WhoSignsIn(boolean isNamed, Optional<LocalAccount> account, Optional<RemoteLogon> rights) {

  static final Words NOT_SAID =
      new Words("which account signs in was not said", "サインインするアカウントが指定されていない");

  private static final String THIS_MACHINE = ".\\";

  static WhoSignsIn of(Facts facts) {
    Optional<String> name = facts.value(SignInHostFacts.USER);
    return new WhoSignsIn(
        name.isPresent(),
        facts
            .value(AccountFacts.LOCAL_ACCOUNTS)
            .flatMap(accounts -> name.flatMap(wanted -> account(accounts, wanted))),
        rights(facts));
  }

  private static Optional<LocalAccount> account(LocalAccounts accounts, String name) {
    return accounts.account(
        name.startsWith(THIS_MACHINE) ? name.substring(THIS_MACHINE.length()) : name);
  }

  private static Optional<RemoteLogon> rights(Facts facts) {
    return facts
        .value(AccountFacts.LOGON_RIGHTS)
        .flatMap(
            rights ->
                facts
                    .value(AccountFacts.LOCAL_GROUPS)
                    .flatMap(
                        groups ->
                            facts
                                .value(AccountFacts.DATABASE)
                                .map(database -> new RemoteLogon(rights, groups, database))));
  }

  /** With its local groups, which are all that it has. */
  Optional<LogonSubject> subject() {
    return account.flatMap(
        local -> rights.map(all -> LogonSubject.local(local, all.groups().machine())));
  }
}

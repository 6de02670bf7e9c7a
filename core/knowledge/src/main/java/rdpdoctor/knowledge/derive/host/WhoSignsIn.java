package rdpdoctor.knowledge.derive.host;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.diagnosis.account.RemoteLogon;

/**
 * The person who signs in.
 *
 * @param rights who may sign in, where that could be read
 */
record WhoSignsIn(Person person, Optional<RemoteLogon> rights) {

  static final Words NOT_SAID =
      new Words("which account signs in was not said", "サインインするアカウントが指定されていない");
  static final Words NO_SUCH_ACCOUNT =
      new Words("the machine has no such account", "マシンにこのアカウントがない");

  static WhoSignsIn of(Facts facts) {
    return new WhoSignsIn(Person.of(facts), rights(facts));
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
    return person instanceof Person.Local(LocalAccount account)
        ? rights.map(all -> LogonSubject.local(account, all.groups().machine()))
        : Optional.empty();
  }

  /** Why nothing can be said of one account. */
  Words whyNobody() {
    return switch (person) {
      case Person.NotSaid _, Person.Local _ -> NOT_SAID;
      case Person.Missing _ -> NO_SUCH_ACCOUNT;
      case Person.Elsewhere(Words why) -> why;
    };
  }
}

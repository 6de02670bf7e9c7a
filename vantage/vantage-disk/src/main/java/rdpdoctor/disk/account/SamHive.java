package rdpdoctor.disk.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.Unreadable;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;

/** The accounts and local groups of a SAM hive. */
record SamHive(Hive hive) {

  private static final String ACCOUNT = "SAM\\Domains\\Account";
  private static final String BUILTIN = "SAM\\Domains\\Builtin";
  private static final String USERS = "Users";
  private static final String ALIASES = "Aliases";
  private static final String FIXED = "F";
  private static final String VARIABLE = "V";

  Facts facts() {
    return Facts.builder()
        .add(
            AccountFacts.LOCAL_ACCOUNTS,
            Question.answer("SAM\\%s\\%s".formatted(ACCOUNT, USERS), this::accounts))
        .add(
            AccountFacts.POLICY,
            Question.answer("SAM\\%s\\%s".formatted(ACCOUNT, FIXED), this::policy))
        .add(
            AccountFacts.LOCAL_GROUPS,
            Question.answer("SAM\\%s\\%s".formatted(BUILTIN, ALIASES), this::groups))
        .build();
  }

  private Optional<AccountPolicy> policy() throws CorruptHiveException, MalformedRecordException {
    Optional<Key> domain = find(ACCOUNT);
    return domain.isEmpty()
        ? Optional.empty()
        : Optional.of(DomainRecords.policy(KeyReader.bytes(domain.get(), FIXED)));
  }

  private Optional<LocalAccounts> accounts() throws CorruptHiveException, MalformedRecordException {
    Optional<Key> domain = find(ACCOUNT);
    Optional<Key> users = domain.isEmpty() ? domain : domain.get().subkey(USERS);
    return users.isEmpty()
        ? Optional.empty()
        : Optional.of(accounts(sid(domain.orElseThrow()), users.get()));
  }

  private static LocalAccounts accounts(Sid machine, Key users)
      throws CorruptHiveException, MalformedRecordException {
    List<LocalAccount> accounts = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Key user : KeyReader.byNumber(users)) {
      Sid sid = machine.account(KeyReader.number(user));
      try {
        accounts.add(account(sid, user));
      } catch (CorruptHiveException | MalformedRecordException e) {
        unreadable.add(new Unreadable(sid, Question.unreadable(e)));
      }
    }
    return new LocalAccounts(machine, accounts, unreadable);
  }

  private static LocalAccount account(Sid sid, Key user)
      throws CorruptHiveException, MalformedRecordException {
    return UserRecords.read(sid, KeyReader.bytes(user, FIXED), KeyReader.bytes(user, VARIABLE));
  }

  private Optional<LocalGroups> groups() throws CorruptHiveException, MalformedRecordException {
    Optional<Key> account = find(ACCOUNT);
    Optional<Key> builtin = find(BUILTIN);
    if (account.isEmpty() || builtin.isEmpty()) {
      return Optional.empty();
    }
    Sid machine = sid(account.get());
    LocalGroupKeys groups = new LocalGroupKeys();
    groups.add(builtin.get(), sid(builtin.get()));
    groups.add(account.get(), machine);
    return Optional.of(groups.of(machine));
  }

  private static Sid sid(Key domain) throws CorruptHiveException, MalformedRecordException {
    return DomainRecords.sid(KeyReader.bytes(domain, VARIABLE));
  }

  private Optional<Key> find(String path) throws CorruptHiveException {
    return hive.find(KeyPath.of(path));
  }
}

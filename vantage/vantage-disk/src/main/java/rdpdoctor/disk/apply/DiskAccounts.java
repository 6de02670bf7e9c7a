package rdpdoctor.disk.apply;

import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.Unreadable;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.disk.account.AccountHives;
import rdpdoctor.disk.collect.OpenHive;
import rdpdoctor.hive.Hive;

/** Who belongs to a group, and who holds a right, as SAM and SECURITY tell. */
final class DiskAccounts {

  private static final String THIS_MACHINE = ".\\";

  private final DiskTarget target;

  DiskAccounts(DiskTarget target) {
    this.target = target;
  }

  Lookup<State> member(Resource.Member member) {
    return sid(member.member())
        .then(
            sid ->
                ask(RegistryHive.SAM, AccountFacts.LOCAL_GROUPS)
                    .then(groups -> members(groups, member.group()))
                    .then(members -> state(members, sid)));
  }

  private static Lookup<Set<Sid>> members(LocalGroups groups, Sid group) {
    Optional<LocalGroup> found = groups.group(group);
    return found.isPresent()
        ? new Lookup.Found<>(found.get().members())
        : new Lookup.Unknown<>(
            new Words("SAM has no group " + group, "SAM にグループ %s がない".formatted(group)));
  }

  Lookup<State> right(Resource.Right right) {
    return sid(right.holder())
        .then(
            sid ->
                ask(RegistryHive.SECURITY, AccountFacts.LOGON_RIGHTS)
                    .then(rights -> holds(rights, right, sid)));
  }

  private static Lookup<State> holds(LogonRights rights, Resource.Right right, Sid sid) {
    Optional<Words> unreadable =
        rights.unreadable().stream()
            .filter(one -> one.sid().equals(sid))
            .map(Unreadable::why)
            .findFirst();
    return unreadable.isPresent()
        ? new Lookup.Unknown<>(unreadable.get())
        : state(rights.holders(right.right()), sid);
  }

  private static Lookup<State> state(Set<Sid> holders, Sid sid) {
    return new Lookup.Found<>(holders.contains(sid) ? new State.Present() : new State.Missing());
  }

  private Lookup<Sid> sid(Principal principal) {
    return switch (principal) {
      case Principal.Known(Sid sid) -> new Lookup.Found<>(sid);
      case Principal.Named(String name) ->
          ask(RegistryHive.SAM, AccountFacts.LOCAL_ACCOUNTS)
              .then(accounts -> local(accounts, name));
    };
  }

  /** Whose SID a name of a domain stands for, the disk of a member does not say. */
  private static Lookup<Sid> local(LocalAccounts accounts, String name) {
    boolean isLocal = name.startsWith(THIS_MACHINE) || !isOfDomain(name);
    String simple = name.startsWith(THIS_MACHINE) ? name.substring(2) : name;
    Optional<LocalAccount> account = isLocal ? accounts.account(simple) : Optional.empty();
    return account.isPresent()
        ? new Lookup.Found<>(account.get().sid())
        : new Lookup.Unknown<>(
            new Words(
                "only the running Windows knows who %s is".formatted(name),
                "%s が誰であるかは、動作中の Windows でなければ分からない".formatted(name)));
  }

  private static boolean isOfDomain(String name) {
    return name.indexOf('\\') >= 0 || name.indexOf('@') >= 0;
  }

  private <T> Lookup<T> ask(RegistryHive hive, Fact<T> fact) {
    return switch (target.hive(hive)) {
      case OpenHive.Unreadable(Words why) -> new Lookup.Unknown<>(why);
      case OpenHive.Opened(var _, Hive opened, var _) -> {
        Facts facts =
            new AccountHives(
                    only(hive, RegistryHive.SAM, opened),
                    only(hive, RegistryHive.SECURITY, opened),
                    Optional.empty())
                .facts();
        yield answer(hive, facts.readings(fact).getFirst());
      }
    };
  }

  private static Optional<Hive> only(RegistryHive hive, RegistryHive wanted, Hive opened) {
    return hive == wanted ? Optional.of(opened) : Optional.empty();
  }

  private static <T> Lookup<T> answer(RegistryHive hive, Reading<T> reading) {
    return switch (reading) {
      case Reading.Known<T>(T value, var _) -> new Lookup.Found<>(value);
      case Reading.Unknown<T>(Words why, var _) -> new Lookup.Unknown<>(why);
      case Reading.Absent<T> _ ->
          new Lookup.Unknown<>(
              new Words(
                  "hive %s holds no accounts".formatted(hive), "ハイブ %s にアカウントがない".formatted(hive)));
    };
  }
}

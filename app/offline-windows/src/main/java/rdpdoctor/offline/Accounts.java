package rdpdoctor.offline;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;

/** Who is on a machine and may do what, before it is written to SAM and SECURITY. */
public final class Accounts {

  static final Sid MACHINE = new Sid("S-1-5-21-1-2-3");

  /** Of the domain that members of one have joined. */
  public static final Sid DOMAIN = new Sid("S-1-5-21-7-8-9");

  private static final int FIRST_OF_USERS = 1001;

  private final SortedMap<String, Account> accounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<WellKnownSid, Set<Sid>> groups = new EnumMap<>(WellKnownSid.class);
  private final Map<LogonRight, Set<Sid>> rights = new EnumMap<>(LogonRight.class);
  private Optional<String> domain = Optional.empty();
  private int cachedLogons;

  Accounts() {}

  /** An account whose password never expires, with the next free number. */
  public void add(String name, WellKnownSid group) {
    int next = accounts.values().stream().mapToInt(Account::relativeIdentifier).max().orElse(0) + 1;
    add(Account.of(name, Math.max(next, FIRST_OF_USERS)), group);
  }

  void add(Account account, WellKnownSid group) {
    accounts.put(account.name(), account);
    members(group).add(MACHINE.account(account.relativeIdentifier()));
  }

  public boolean has(String name) {
    return accounts.containsKey(name);
  }

  /** Creates the group if it is missing. */
  private Set<Sid> members(WellKnownSid group) {
    return groups.computeIfAbsent(group, _ -> new HashSet<>());
  }

  /** Changes an account that is there. */
  public void change(String name, UnaryOperator<Account> change) {
    accounts.put(name, change.apply(account(name)));
  }

  /** Puts somebody from elsewhere, such as a group of the domain, into a local group. */
  public void admit(Sid stranger, WellKnownSid group) {
    members(group).add(stranger);
  }

  /** Takes an account out of a local group. */
  public void remove(String name, WellKnownSid group) {
    members(group).remove(MACHINE.account(account(name).relativeIdentifier()));
  }

  /** The SID of an account that is there. */
  public Sid sid(String name) {
    return MACHINE.account(account(name).relativeIdentifier());
  }

  private Account account(String name) {
    return Objects.requireNonNull(accounts.get(name), name);
  }

  /** Whom a right is granted to, or a denial applies to, and nobody else. */
  public void right(LogonRight right, Sid... holders) {
    rights.put(right, Set.of(holders));
  }

  void join(String domain) {
    this.domain = Optional.of(domain);
  }

  /** How many sign-ins of domain accounts are kept. */
  public void keepLogons(int count) {
    this.cachedLogons = count;
  }

  List<Account> all() {
    return List.copyOf(accounts.values());
  }

  Map<WellKnownSid, Set<Sid>> groups() {
    return groups;
  }

  Map<LogonRight, Set<Sid>> rights() {
    return rights;
  }

  Optional<String> domain() {
    return domain;
  }

  int cachedLogons() {
    return cachedLogons;
  }

  /** Everything about it, as a value. */
  List<Object> content() {
    Map<WellKnownSid, Set<Sid>> members = new EnumMap<>(WellKnownSid.class);
    groups.forEach((group, sids) -> members.put(group, Set.copyOf(sids)));
    return List.of(Map.copyOf(accounts), members, Map.copyOf(rights), domain, cachedLogons);
  }
}

package rdpdoctor.offline;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.account.AccountFlag;

/**
 * A local account.
 *
 * @param passwordSet empty where it must be changed at the next sign-in
 * @param expires empty for never
 * @param badPasswords in a row, the last of them when the hives were written
 */
public record Account(
    String name,
    int relativeIdentifier,
    Set<AccountFlag> flags,
    Optional<Instant> passwordSet,
    Optional<Instant> expires,
    int badPasswords,
    boolean hasPassword) {

  public Account {
    flags = Set.copyOf(flags);
  }

  /** An account whose password never expires. */
  static Account of(String name, int relativeIdentifier) {
    return new Account(
        name,
        relativeIdentifier,
        Set.of(AccountFlag.NORMAL, AccountFlag.PASSWORD_NEVER_EXPIRES),
        Optional.of(OfflineWindows.WRITTEN),
        Optional.empty(),
        0,
        true);
  }

  public Account with(AccountFlag flag) {
    Set<AccountFlag> more = EnumSet.copyOf(flags);
    more.add(flag);
    return new Account(
        name, relativeIdentifier, more, passwordSet, expires, badPasswords, hasPassword);
  }

  /** Its password set so long ago that no policy keeps it. */
  public Account withOldPassword() {
    Set<AccountFlag> fewer = EnumSet.copyOf(flags);
    fewer.remove(AccountFlag.PASSWORD_NEVER_EXPIRES);
    Instant set = Instant.parse("2020-01-01T00:00:00Z");
    return new Account(
        name, relativeIdentifier, fewer, Optional.of(set), expires, badPasswords, hasPassword);
  }

  public Account withoutPassword() {
    return new Account(name, relativeIdentifier, flags, passwordSet, expires, badPasswords, false);
  }

  public Account expiring(Instant time) {
    return new Account(
        name, relativeIdentifier, flags, passwordSet, Optional.of(time), badPasswords, hasPassword);
  }
}

package rdpdoctor.diagnosis.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One machine with two accounts, as Windows sets it up, and changes to it. */
final class Accounts {

  static final Sid MACHINE = new Sid("S-1-5-21-1-2-3");
  static final Sid CORP = new Sid("S-1-5-21-7-8-9");
  static final Sid DOMAIN_ADMINS = CORP.account(512);
  static final Sid ADMINISTRATORS = WellKnownSid.ADMINISTRATORS.sid();
  static final Sid REMOTE_DESKTOP_USERS = WellKnownSid.REMOTE_DESKTOP_USERS.sid();
  static final Sid USERS = WellKnownSid.USERS.sid();

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  static final AccountPolicy POLICY =
      new AccountPolicy(
          Optional.of(Duration.ofDays(42)),
          5,
          Optional.of(Duration.ofMinutes(30)),
          Duration.ofMinutes(30));

  static final LocalAccount ADMINISTRATOR = account(500, "Administrator", AccountFlag.NORMAL);
  static final LocalAccount GUEST = account(501, "Guest", AccountFlag.NORMAL, AccountFlag.DISABLED);
  static final LocalAccount ANNA = account(1001, "anna", AccountFlag.NORMAL);

  private Accounts() {}

  static LocalAccount account(int relativeIdentifier, String name, AccountFlag... flags) {
    return new LocalAccount(
        MACHINE.account(relativeIdentifier),
        name,
        513,
        AccountFlags.of(flags),
        Optional.empty(),
        Optional.of(NOW.minus(Duration.ofDays(1))),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        StoredPassword.SET);
  }

  static LogonSubject local(LocalAccount account) {
    return LogonSubject.local(account, MACHINE);
  }

  static LocalGroup group(Sid sid, Sid... members) {
    return new LocalGroup(
        sid, Optional.of("group " + sid), Set.of(members), Optional.of(Set.of(members)));
  }

  static LocalGroups groups(LocalGroup... groups) {
    return new LocalGroups(MACHINE, List.of(groups), List.of());
  }

  /** As after set-up: Administrator in Administrators, whoever signs in in Users. */
  static LocalGroups usualGroups(Sid... remoteDesktopUsers) {
    return groups(
        group(ADMINISTRATORS, ADMINISTRATOR.sid(), DOMAIN_ADMINS),
        group(USERS, WellKnownSid.AUTHENTICATED_USERS.sid(), WellKnownSid.INTERACTIVE.sid()),
        group(REMOTE_DESKTOP_USERS, remoteDesktopUsers));
  }

  static Map<LogonRight, Set<Sid>> usualRights() {
    return Map.of(
        LogonRight.REMOTE_INTERACTIVE, Set.of(ADMINISTRATORS, REMOTE_DESKTOP_USERS),
        LogonRight.NETWORK, Set.of(WellKnownSid.EVERYONE.sid(), USERS, ADMINISTRATORS),
        LogonRight.INTERACTIVE, Set.of(USERS, ADMINISTRATORS));
  }
}

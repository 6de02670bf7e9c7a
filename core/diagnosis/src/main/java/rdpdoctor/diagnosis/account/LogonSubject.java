package rdpdoctor.diagnosis.account;

import java.util.Set;

/**
 * Somebody who wants to sign in.
 *
 * @param groups those that are known beyond the local groups
 * @param isLocal whether the account is the machine's own
 * @param hasAllGroups whether there are no others; what groups a domain puts an account into is
 *     known only there
 */
public record LogonSubject(Sid account, Set<Sid> groups, boolean isLocal, boolean hasAllGroups) {

  public LogonSubject {
    groups = Set.copyOf(groups);
  }

  public static LogonSubject local(LocalAccount account, Sid machine) {
    return new LogonSubject(
        account.sid(), Set.of(machine.account(account.primaryGroup())), true, true);
  }

  /** An account of a domain of which no more is known. */
  public static LogonSubject domain(Sid account) {
    return new LogonSubject(account, Set.of(), false, false);
  }

  /** An account of a domain with all of its groups there. */
  public static LogonSubject domain(Sid account, Set<Sid> groups) {
    return new LogonSubject(account, groups, false, true);
  }

  boolean isGuest() {
    return WellKnownAccount.GUEST.is(account);
  }
}

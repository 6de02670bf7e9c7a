package rdpdoctor.diagnosis.account;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Truth;
import rdpdoctor.diagnosis.Words;

/**
 * Who may sign in, from the rights and the local groups of a machine.
 *
 * <p>Rights go to SIDs; an account has those of its own SID and of its groups. A denial of any of
 * them wins. So a member of Administrators, which holds the right itself, needs no place in Remote
 * Desktop Users. What stands in a domain is not seen: where it matters, nothing is decided.
 *
 * @param database if it is not in use, the groups that count are elsewhere
 */
public record RemoteLogon(LogonRights rights, LocalGroups groups, AccountDatabase database) {

  private static final Words GROUPS_ELSEWHERE =
      new Words(
          "the account may be in groups that only a domain controller knows",
          "ドメイン コントローラーだけが把握しているグループに属している可能性がある");
  private static final Words RIGHTS_UNREADABLE =
      new Words(
          "the rights of the account or of one of its groups could not be read",
          "アカウントまたは所属グループの権利を読み取れない");

  /** Whether this account has the right that the attempt needs. */
  public RightDecision decide(LogonSubject subject, LogonAttempt attempt) {
    Set<Sid> sids = sids(subject, attempt);
    Optional<Sid> denied = firstOf(rights.holders(attempt.denial()), sids);
    if (denied.isPresent()) {
      return new RightDecision.Denied(denied.get());
    }
    if (firstOf(unreadable(), sids).isPresent()) {
      return new RightDecision.Undecided(RIGHTS_UNREADABLE);
    }
    if (mayBeInOneOf(subject, rights.holders(attempt.denial()))
        || mayBeInOneOf(subject, unreadable())) {
      return new RightDecision.Undecided(GROUPS_ELSEWHERE);
    }
    return decideUndenied(subject, sids, attempt);
  }

  private RightDecision decideUndenied(LogonSubject subject, Set<Sid> sids, LogonAttempt attempt) {
    Optional<Sid> granted = firstOf(rights.holders(attempt.needed()), sids);
    if (granted.isPresent()) {
      return new RightDecision.Granted(granted.get());
    }
    return mayBeInOneOf(subject, rights.holders(attempt.needed()))
        ? new RightDecision.Undecided(GROUPS_ELSEWHERE)
        : new RightDecision.NotGranted();
  }

  private Set<Sid> unreadable() {
    return rights.unreadable().stream().map(Unreadable::sid).collect(toUnmodifiableSet());
  }

  /** Whether this account is in this local group, through whatever groups. */
  public Truth isMember(LogonSubject subject, WellKnownSid group) {
    if (sids(subject, LogonAttempt.REMOTE).contains(group.sid())) {
      return Truth.TRUE;
    }
    return mayBeInOneOf(subject, Set.of(group.sid())) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /**
   * Whether anybody at all has the right that the attempt needs: false if no SID holds it, or only
   * ones that are denied and groups that are empty.
   */
  public Truth isOpenToAnybody(LogonAttempt attempt) {
    Set<Sid> denied = rights.holders(attempt.denial());
    if (firstOf(denied, sidsOfEverybody(attempt)).isPresent()) {
      return Truth.FALSE;
    }
    if (!rights.unreadable().isEmpty()) {
      return Truth.UNKNOWN;
    }
    return rights.holders(attempt.needed()).stream()
            .anyMatch(holder -> letsIn(holder, denied, Set.of()))
        ? Truth.TRUE
        : Truth.FALSE;
  }

  /** What everybody but a guest has. */
  private Set<Sid> sidsOfEverybody(LogonAttempt attempt) {
    Set<Sid> sids = sidsOf(attempt);
    sids.add(WellKnownSid.AUTHENTICATED_USERS.sid());
    return database.isInUse() ? groups.withGroups(sids) : sids;
  }

  private boolean letsIn(Sid holder, Set<Sid> denied, Set<Sid> visited) {
    if (visited.contains(holder) || firstOf(denied, carriedBy(holder)).isPresent()) {
      return false;
    }
    return !isKnownGroup(holder)
        || members(holder).stream()
            .anyMatch(member -> letsIn(member, denied, and(visited, holder)));
  }

  private Set<Sid> carriedBy(Sid holder) {
    if (!database.isInUse()) {
      return Set.of(holder);
    }
    boolean isLocalAccount = holder.isAccountOf(groups.machine()) && !isKnownGroup(holder);
    return isLocalAccount
        ? localSids(new HashSet<>(Set.of(holder)))
        : groups.withGroups(Set.of(holder));
  }

  /** Whether the members are known; a group of Windows that is not in the SAM has none. */
  private boolean isKnownGroup(Sid sid) {
    return database.isInUse() && (groups.group(sid).isPresent() || sid.isBuiltinGroup());
  }

  private Set<Sid> members(Sid group) {
    return groups.group(group).map(LocalGroup::members).orElse(Set.of());
  }

  /** Every SID that somebody who signs in in this way carries, as far as it is known here. */
  public Set<Sid> sids(LogonSubject subject, LogonAttempt attempt) {
    Set<Sid> sids = sidsOf(attempt);
    sids.addAll(subject.groups());
    sids.add(subject.account());
    if (!subject.isGuest()) {
      sids.add(WellKnownSid.AUTHENTICATED_USERS.sid());
    }
    if (!database.isInUse()) {
      return sids;
    }
    return subject.isLocal() ? localSids(sids) : groups.withGroups(sids);
  }

  private static Set<Sid> sidsOf(LogonAttempt attempt) {
    Set<Sid> sids = new HashSet<>(Set.of(WellKnownSid.EVERYONE.sid()));
    attempt.groups().forEach(group -> sids.add(group.sid()));
    return sids;
  }

  private Set<Sid> localSids(Set<Sid> sids) {
    sids.add(WellKnownSid.LOCAL_ACCOUNT.sid());
    Set<Sid> all = groups.withGroups(sids);
    if (!all.contains(WellKnownSid.ADMINISTRATORS.sid())) {
      return all;
    }
    sids.add(WellKnownSid.LOCAL_ADMINISTRATOR.sid());
    return groups.withGroups(sids);
  }

  private boolean mayBeInOneOf(LogonSubject subject, Set<Sid> others) {
    return others.stream().anyMatch(sid -> mayBeIn(subject, sid, Set.of()));
  }

  /** Whether the subject may be in the group, through groups that are not known here. */
  private boolean mayBeIn(LogonSubject subject, Sid group, Set<Sid> visited) {
    if (visited.contains(group) || group.equals(subject.account())) {
      return false;
    }
    if (isKnownGroup(group)) {
      return members(group).stream()
          .anyMatch(member -> mayBeIn(subject, member, and(visited, group)));
    }
    boolean isForeign = group.isDomainAccount() && !group.isAccountOf(groups.machine());
    return (isForeign && !subject.hasAllGroups()) || mayBeInDirectoryGroup(subject, group);
  }

  /** On a domain controller the built-in groups, too, are in Active Directory. */
  private boolean mayBeInDirectoryGroup(LogonSubject subject, Sid group) {
    return !database.isInUse()
        && (subject.isLocal() || !subject.hasAllGroups())
        && (group.isDomainAccount() || group.isBuiltinGroup());
  }

  private static Set<Sid> and(Set<Sid> visited, Sid group) {
    Set<Sid> all = new HashSet<>(visited);
    all.add(group);
    return all;
  }

  private static Optional<Sid> firstOf(Set<Sid> some, Set<Sid> others) {
    return some.stream().filter(others::contains).min(Comparator.comparing(Sid::text));
  }
}

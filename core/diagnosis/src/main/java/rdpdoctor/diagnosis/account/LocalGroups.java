package rdpdoctor.diagnosis.account;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The local groups of a machine: those that come with Windows and its own.
 *
 * @param machine the SID that those of its accounts and own groups begin with
 * @param unreadable groups whose own lists could not be read
 */
public record LocalGroups(Sid machine, List<LocalGroup> groups, List<Unreadable> unreadable)
    implements Redactable<LocalGroups> {

  public LocalGroups {
    groups = List.copyOf(groups);
    unreadable = List.copyOf(unreadable);
  }

  public Optional<LocalGroup> group(Sid sid) {
    return groups.stream().filter(group -> group.sid().equals(sid)).findFirst();
  }

  /** The members by the index; none if there is no such group. */
  public Set<Sid> members(WellKnownSid group) {
    return group(group.sid()).map(LocalGroup::members).orElse(Set.of());
  }

  /** These SIDs and all groups that have one of them as a member, through groups within groups. */
  public Set<Sid> withGroups(Set<Sid> sids) {
    Set<Sid> all = new HashSet<>(sids);
    boolean isGrowing = true;
    while (isGrowing) {
      isGrowing = all.addAll(groupsOf(all));
    }
    return Set.copyOf(all);
  }

  private Set<Sid> groupsOf(Set<Sid> sids) {
    return groups.stream()
        .filter(group -> group.members().stream().anyMatch(sids::contains))
        .map(LocalGroup::sid)
        .collect(toUnmodifiableSet());
  }

  @Override
  public LocalGroups redacted(UnaryOperator<String> pseudonym) {
    return new LocalGroups(
        machine, groups.stream().map(group -> group.redacted(pseudonym)).toList(), unreadable);
  }
}

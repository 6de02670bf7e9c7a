package rdpdoctor.diagnosis.account;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A local group. Its members are kept twice: in an index by member, which Windows asks when
 * somebody signs in, and in the list that it shows.
 *
 * @param name empty if it could not be read
 * @param members by the index
 * @param listed by the group's own list; empty if that could not be read
 */
public record LocalGroup(
    Sid sid, Optional<String> name, Set<Sid> members, Optional<Set<Sid>> listed)
    implements Redactable<LocalGroup> {

  public LocalGroup {
    members = Set.copyOf(members);
    listed = listed.map(Set::copyOf);
  }

  /** Whether the two places tell of different members: somebody edited one of them. */
  public boolean isContradictory() {
    return listed.filter(list -> !list.equals(members)).isPresent();
  }

  /** A group that comes with Windows keeps its name. */
  @Override
  public LocalGroup redacted(UnaryOperator<String> pseudonym) {
    return sid.isDomainAccount() ? new LocalGroup(sid, name.map(pseudonym), members, listed) : this;
  }
}

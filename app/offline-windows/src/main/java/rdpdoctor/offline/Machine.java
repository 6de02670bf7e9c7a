package rdpdoctor.offline;

import java.util.Arrays;
import java.util.List;
import rdpdoctor.diagnosis.facts.Membership;

/** A healthy machine to begin with. */
public record Machine(Edition edition, Membership membership) {

  /** Every edition, in a workgroup first. */
  public static List<Machine> all() {
    return Arrays.stream(Membership.values())
        .flatMap(
            membership ->
                Arrays.stream(Edition.values()).map(edition -> new Machine(edition, membership)))
        .toList();
  }

  public boolean isInDomain() {
    return membership == Membership.DOMAIN;
  }

  @Override
  public String toString() {
    return edition + (isInDomain() ? " in a domain" : "");
  }
}

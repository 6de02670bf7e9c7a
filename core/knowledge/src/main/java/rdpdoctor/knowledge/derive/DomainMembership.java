package rdpdoctor.knowledge.derive;

import java.util.Optional;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.NtlmIdentity;

/** A machine outside any domain names itself as its domain, [MS-NLMP] 2.2.2.1. */
final class DomainMembership {

  private DomainMembership() {}

  static Optional<Membership> of(NtlmIdentity identity) {
    return identity
        .netbiosDomain()
        .flatMap(domain -> identity.netbiosComputer().map(domain::equalsIgnoreCase))
        .map(same -> same ? Membership.WORKGROUP : Membership.DOMAIN);
  }
}

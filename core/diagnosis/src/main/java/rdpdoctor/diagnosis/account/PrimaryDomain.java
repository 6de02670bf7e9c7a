package rdpdoctor.diagnosis.account;

import java.util.Optional;
import java.util.function.UnaryOperator;
import rdpdoctor.diagnosis.facts.Membership;

/**
 * What the machine's own security policy says it belongs to (MS-LSAD 3.1.1.1).
 *
 * @param name of the domain or the workgroup
 * @param dnsName of the domain; empty for a workgroup, and before Windows 2000
 * @param sid of the domain; empty for a workgroup
 */
public record PrimaryDomain(String name, Optional<String> dnsName, Optional<Sid> sid)
    implements Redactable<PrimaryDomain> {

  public Membership membership() {
    return sid.isPresent() ? Membership.DOMAIN : Membership.WORKGROUP;
  }

  @Override
  public PrimaryDomain redacted(UnaryOperator<String> pseudonym) {
    return new PrimaryDomain(pseudonym.apply(name), dnsName.map(pseudonym), sid);
  }
}

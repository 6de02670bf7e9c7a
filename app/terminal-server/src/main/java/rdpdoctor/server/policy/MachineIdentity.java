package rdpdoctor.server.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.rdp.ntlm.NtlmHost;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * What a machine calls itself.
 *
 * @param primaryDomain the domain it has joined; empty in a workgroup
 * @param build of its Windows; empty where it was not read
 */
public record MachineIdentity(
    String computer, Optional<PrimaryDomain> primaryDomain, Optional<Integer> build) {

  private static final int NTLM_REVISION = 15;
  private static final int LATEST = 20348;

  public MachineIdentity {
    primaryDomain = primaryDomain.filter(domain -> domain.membership() == Membership.DOMAIN);
  }

  /** The NetBIOS name of the domain; of a workgroup machine, its own. */
  public String domain() {
    return primaryDomain.map(PrimaryDomain::name).orElse(computer);
  }

  /** Every name of the domain; none in a workgroup. */
  public List<String> domainNames() {
    return primaryDomain.stream()
        .flatMap(domain -> Stream.concat(Stream.of(domain.name()), domain.dnsName().stream()))
        .toList();
  }

  /** Whether the machine itself is meant; a dot means it as well. */
  public boolean isMachine(String name) {
    return name.equals(".") || name.equalsIgnoreCase(computer);
  }

  public boolean isDomain(String name) {
    return domainNames().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** As its NTLM challenge names it, [MS-NLMP] 2.2.2.1. */
  public NtlmHost ntlmHost() {
    Optional<String> suffix = primaryDomain.flatMap(PrimaryDomain::dnsName);
    return new NtlmHost(
        computer,
        domain(),
        suffix.map(name -> computer + '.' + name).orElse(computer),
        suffix.orElse(computer),
        version());
  }

  /** VERSION, [MS-NLMP] 2.2.2.10. */
  private Bytes version() {
    int number = build.orElse(LATEST);
    int[] release = release(number);
    return new ByteWriter()
        .u8(release[0])
        .u8(release[1])
        .u16le(number)
        .u16le(0)
        .u8(0)
        .u8(NTLM_REVISION)
        .toBytes();
  }

  /** The numbers of the versions of Windows that these builds are. */
  private static int[] release(int build) {
    if (build >= 10240) {
      return new int[] {10, 0};
    }
    if (build < 6000) {
      return new int[] {5, build < 3790 ? 1 : 2};
    }
    return new int[] {6, build < 7600 ? 0 : build < 9200 ? 1 : build < 9600 ? 2 : 3};
  }
}

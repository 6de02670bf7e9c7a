package rdpdoctor.server.policy;

import java.util.List;
import java.util.Set;
import rdpdoctor.diagnosis.Facts;

/**
 * What a machine allows, demands and limits.
 *
 * @param tls the versions that its server side of Schannel offers
 * @param fips whether FIPS mode is on
 * @param listeners those that speak RDP, by name
 * @param assumptions what could not be read, and what is taken instead
 */
public record MachinePolicy(
    MachineIdentity identity,
    SignInPolicy signIn,
    SessionPolicy sessions,
    LicensingPolicy licensing,
    Set<TlsVersion> tls,
    boolean fips,
    List<ListenerPolicy> listeners,
    List<Assumption> assumptions) {

  public MachinePolicy {
    tls = Set.copyOf(tls);
    listeners = List.copyOf(listeners);
    assumptions = List.copyOf(assumptions);
  }

  /** Of everything that was read of the machine; what follows from that need not be added. */
  public static MachinePolicy of(Facts facts) {
    return MachineReading.of(facts);
  }
}

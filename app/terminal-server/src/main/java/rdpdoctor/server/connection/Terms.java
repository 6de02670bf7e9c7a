package rdpdoctor.server.connection;

import java.util.Optional;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.server.account.LogonAuthority;
import rdpdoctor.server.policy.ListenerPolicy;
import rdpdoctor.server.policy.MachinePolicy;

/**
 * What one connection goes by, as it was when the client came.
 *
 * @param kerberos judges one ticket; empty where the machine has no key for them
 */
public record Terms(
    MachinePolicy machine,
    ListenerPolicy listener,
    LogonAuthority authority,
    Optional<SecurityAcceptor> kerberos) {}

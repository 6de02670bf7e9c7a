package rdpdoctor.server;

import java.util.Optional;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.server.account.DomainController;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.account.SimulatedController;
import rdpdoctor.server.policy.MachineIdentity;

/** What stands behind the accounts of the domain that the machine has joined. */
@FunctionalInterface
public interface DomainSource {

  /** Who judges them; asked anew for each connection. */
  DomainController controller(MachineIdentity machine);

  /** What judges the Kerberos ticket of one client; empty where the machine has no key for any. */
  default Optional<SecurityAcceptor> tickets() {
    return Optional.empty();
  }

  /** A domain controller that answers, and knows the accounts whose passwords were given. */
  static DomainSource simulated(KnownPasswords passwords) {
    return machine -> SimulatedController.of(machine, passwords);
  }
}

package rdpdoctor.server;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
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

  /**
   * What judges the Kerberos ticket of one client; empty where the machine has no key for any.
   *
   * @param objection the NTSTATUS with which a principal is kept out whose ticket is right
   */
  default Optional<SecurityAcceptor> tickets(Function<String, OptionalLong> objection) {
    return Optional.empty();
  }

  /** A domain controller that answers, and knows the accounts whose passwords were given. */
  static DomainSource simulated(KnownPasswords passwords) {
    return machine -> SimulatedController.of(machine, passwords);
  }
}

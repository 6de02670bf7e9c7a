package rdpdoctor.server.domain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import rdpdoctor.server.DomainSource;
import rdpdoctor.server.account.DomainController;
import rdpdoctor.server.account.UnreachableController;
import rdpdoctor.server.policy.MachineIdentity;

/**
 * The domain that the computer has joined on which the server runs. It stands behind a machine that
 * is in the same one; of another domain it cannot judge an account, and is as silent as a domain
 * controller that is out of reach.
 */
public record JoinedDomain(WinbindController controller) implements DomainSource {

  private static final Logger LOG = System.getLogger(JoinedDomain.class.getName());

  @Override
  public DomainController controller(MachineIdentity machine) {
    if (machine.isDomain(controller.domain())) {
      return controller;
    }
    LOG.log(
        Level.WARNING,
        "{0} is in {1}, and this computer in the domain {2}",
        machine.computer(),
        machine.domain(),
        controller.domain());
    return UnreachableController.silent();
  }
}

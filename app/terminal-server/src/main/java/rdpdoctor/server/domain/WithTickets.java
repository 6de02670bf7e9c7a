package rdpdoctor.server.domain;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.server.DomainSource;
import rdpdoctor.server.account.DomainController;
import rdpdoctor.server.policy.MachineIdentity;

/** A domain whose Kerberos tickets count too, as far as these keys open them. */
public record WithTickets(DomainSource domain, KerberosKeys keys) implements DomainSource {

  @Override
  public DomainController controller(MachineIdentity machine) {
    return domain.controller(machine);
  }

  @Override
  public Optional<SecurityAcceptor> tickets(Function<String, OptionalLong> objection) {
    return Optional.of(keys.acceptor(objection));
  }
}

package rdpdoctor.app.serve;

import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.scenario.DomainState;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.server.DomainSource;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.account.UnreachableController;
import rdpdoctor.server.domain.DomainUnavailableException;
import rdpdoctor.server.domain.JoinedDomain;
import rdpdoctor.server.domain.KerberosKeys;
import rdpdoctor.server.domain.WinbindController;
import rdpdoctor.server.domain.WithTickets;

/** What stands behind the accounts of a domain. */
final class Domains {

  private Domains() {}

  /**
   * The one that is wanted.
   *
   * @param keytab with the keys for Kerberos tickets; without one clients use NTLM
   */
  static DomainSource of(DomainChoice choice, Optional<Path> keytab, KnownPasswords passwords)
      throws CommandFailure {
    try {
      DomainSource domain = of(choice, passwords);
      return keytab.isPresent() ? new WithTickets(domain, KerberosKeys.of(keytab.get())) : domain;
    } catch (DomainUnavailableException e) {
      String why = String.valueOf(e.getMessage());
      throw new CommandFailure(
          ExitCode.NO_INPUT, new Words("cannot use the domain: " + why, "ドメインを使用できません: " + why), e);
    }
  }

  private static DomainSource of(DomainChoice choice, KnownPasswords passwords)
      throws DomainUnavailableException {
    return switch (choice) {
      case DomainChoice.Simulated(DomainState state) -> simulated(state, passwords);
      case DomainChoice.Winbind() -> new JoinedDomain(WinbindController.open());
    };
  }

  private static DomainSource simulated(DomainState state, KnownPasswords passwords) {
    return switch (state) {
      case ANSWERS -> DomainSource.simulated(passwords);
      case SILENT -> _ -> UnreachableController.silent();
      case DISTRUSTS -> _ -> UnreachableController.distrusting();
    };
  }
}

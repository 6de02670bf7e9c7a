package rdpdoctor.app.serve;

import rdpdoctor.app.scenario.DomainState;
import rdpdoctor.server.DomainSource;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.account.UnreachableController;

/** Domain controllers that are simulated, in the state that is wanted. */
final class Domains {

  private Domains() {}

  static DomainSource of(DomainState state, KnownPasswords passwords) {
    return switch (state) {
      case ANSWERS -> DomainSource.simulated(passwords);
      case SILENT -> _ -> UnreachableController.silent();
      case DISTRUSTS -> _ -> UnreachableController.distrusting();
    };
  }
}

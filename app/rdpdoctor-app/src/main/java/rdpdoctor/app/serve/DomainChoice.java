package rdpdoctor.app.serve;

import rdpdoctor.app.scenario.DomainState;

/** Who judges the accounts of the domain that the machine has joined. */
public sealed interface DomainChoice {

  /** A domain controller of ours. */
  record Simulated(DomainState state) implements DomainChoice {}

  /** Those of the domain that this computer has joined, asked through winbindd. */
  record Winbind() implements DomainChoice {}
}

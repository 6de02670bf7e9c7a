package rdpdoctor.diagnosis.repair;

import java.util.Set;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;

/**
 * What was asked to be repaired.
 *
 * @param causes those to remove, suspected ones too; if none is named, every confirmed one
 * @param remedies those to carry out, whether a cause calls for them or not
 * @param allowsLowering whether a remedy may lower security that nobody named
 */
public record Order(
    Set<String> causes, Set<String> remedies, boolean allowsLowering, Wishes wishes) {

  public Order {
    causes = Set.copyOf(causes);
    remedies = Set.copyOf(remedies);
  }

  /** Whether every confirmed cause is meant, by whatever remedy costs no security. */
  public boolean isUnspecific() {
    return causes.isEmpty() && remedies.isEmpty() && !allowsLowering;
  }

  boolean allows(Remedy remedy) {
    return allowsLowering
        || remedy.cost() != SecurityCost.LOWERS_SECURITY
        || remedies.contains(remedy.id());
  }

  /** Whether causes are to be looked for at all: not when only remedies were named. */
  boolean asksForCauses() {
    return remedies.isEmpty() || !causes.isEmpty();
  }
}

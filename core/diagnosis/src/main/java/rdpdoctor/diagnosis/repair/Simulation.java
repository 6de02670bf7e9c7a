package rdpdoctor.diagnosis.repair;

import java.util.List;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.HostFacts;

/** A target as changes would leave it. */
final class Simulation {

  private Simulation() {}

  /** What would be observed behind the changes. */
  static Facts after(Facts observed, List<Change> changes) {
    return observed.mapping(HostFacts.REGISTRY, registry -> ChangedRegistry.of(registry, changes));
  }
}

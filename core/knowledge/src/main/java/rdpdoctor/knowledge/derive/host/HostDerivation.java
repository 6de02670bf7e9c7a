package rdpdoctor.knowledge.derive.host;

import rdpdoctor.diagnosis.Facts;

/** The facts of one subject from what one vantage point read. */
@FunctionalInterface
interface HostDerivation {
  void addTo(Facts.Builder builder, HostView view);
}

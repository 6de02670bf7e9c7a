package rdpdoctor.app.report;

import java.time.Instant;
import java.util.Optional;
import rdpdoctor.network.Endpoint;

/**
 * What was diagnosed: an endpoint of the network, a disk, or a machine seen as both.
 *
 * @param disk the path as it was asked for
 * @param caseMadeAt when it was looked at, where that was before and is kept in a case file
 */
public record ReportTarget(
    Optional<Endpoint> endpoint, Optional<String> disk, Optional<Instant> caseMadeAt) {

  public static ReportTarget of(Endpoint endpoint) {
    return of(Optional.of(endpoint), Optional.empty());
  }

  public static ReportTarget of(Optional<Endpoint> endpoint, Optional<String> disk) {
    return new ReportTarget(endpoint, disk, Optional.empty());
  }

  /** The same target, as a case file of that time tells of it. */
  public ReportTarget ofCase(Instant madeAt) {
    return new ReportTarget(endpoint, disk, Optional.of(madeAt));
  }
}

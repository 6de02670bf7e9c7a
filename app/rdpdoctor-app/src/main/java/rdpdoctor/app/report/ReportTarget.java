package rdpdoctor.app.report;

import java.util.Optional;
import rdpdoctor.network.Endpoint;

/**
 * What was diagnosed: an endpoint of the network, a disk, or a machine seen as both.
 *
 * @param disk the path as it was asked for
 */
public record ReportTarget(Optional<Endpoint> endpoint, Optional<String> disk) {

  public static ReportTarget of(Endpoint endpoint) {
    return new ReportTarget(Optional.of(endpoint), Optional.empty());
  }
}

package rdpdoctor.server.policy;

import java.time.Instant;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.LicensingMode;

/**
 * How a session host licenses its clients.
 *
 * @param serverSpecified whether a license server is named; one that is named answers
 * @param gracePeriodEnd empty where the period has not begun
 */
public record LicensingPolicy(
    LicensingMode mode, boolean serverSpecified, Optional<Instant> gracePeriodEnd) {

  public boolean isGracePeriodOver(Instant now) {
    return gracePeriodEnd.filter(now::isAfter).isPresent();
  }
}

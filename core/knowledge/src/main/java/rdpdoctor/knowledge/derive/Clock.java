package rdpdoctor.knowledge.derive;

import java.time.Duration;
import rdpdoctor.diagnosis.facts.ClockReading;

/** The offset of the server's clock held against what Kerberos allows by default. */
final class Clock {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private Clock() {}

  static ClockReading reading(Duration offset) {
    return offset.abs().compareTo(LIMIT) > 0 ? ClockReading.SKEWED : ClockReading.WITHIN_LIMIT;
  }
}

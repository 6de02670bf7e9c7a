package rdpdoctor.knowledge.derive.host;

import java.util.Optional;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;

/**
 * Takes what is concluded about a host. What somebody has read from the same vantage point stays as
 * it is.
 */
record Conclusions(Facts facts, Facts.Builder builder) {

  <T> void add(Fact<T> fact, Reading<T> reading) {
    boolean isRead =
        facts.readings(fact).stream()
            .anyMatch(other -> other.source().vantage() == reading.source().vantage());
    if (!isRead) {
      builder.add(fact, reading);
    }
  }

  <T> void add(Fact<T> fact, Optional<Reading<T>> reading) {
    reading.ifPresent(found -> add(fact, found));
  }
}

package rdpdoctor.knowledge.derive;

import java.util.Optional;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;

/**
 * A fact that follows from another one and carries the source of that one.
 *
 * @param rule empty where the value says nothing of the derived fact
 */
record Derivation<B, D>(Fact<B> base, Fact<D> derived, Rule<B, D> rule) {

  /** What follows from a value; the other facts are there for comparison. */
  @FunctionalInterface
  interface Rule<B, D> {
    Optional<D> apply(B value, Facts facts);
  }

  /** Nothing is derived from what is not known, nor twice. */
  void addTo(Facts.Builder builder, Facts facts) {
    if (facts.best(derived).isPresent()) {
      return;
    }
    facts
        .best(base)
        .ifPresent(
            reading -> {
              if (reading instanceof Reading.Known<B>(B value, Source source)) {
                rule.apply(value, facts).ifPresent(next -> builder.known(derived, next, source));
              }
            });
  }
}

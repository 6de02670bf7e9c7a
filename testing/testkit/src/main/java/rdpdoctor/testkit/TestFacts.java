package rdpdoctor.testkit;

import java.util.Comparator;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;

/**
 * Facts for a test: {@code where(ReachFacts.OUTCOME, REFUSED).and(TargetFacts.PORT, 3389).facts()}.
 * Each is read from the first vantage point that can see it.
 */
public final class TestFacts {

  private final Facts.Builder builder = Facts.builder();

  private TestFacts() {}

  public static <T> TestFacts where(Fact<T> fact, T value) {
    return new TestFacts().and(fact, value);
  }

  public <T> TestFacts and(Fact<T> fact, T value) {
    builder.known(fact, value, source(fact));
    return this;
  }

  public Facts facts() {
    return builder.build();
  }

  private static Source source(Fact<?> fact) {
    Vantage vantage = fact.visibleFrom().stream().min(Comparator.naturalOrder()).orElseThrow();
    return new Source(vantage, "test");
  }
}

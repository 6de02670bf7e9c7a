package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.HealthyHost;
import rdpdoctor.testkit.TestRegistry;

/** A machine on a disk, healthy until a test changes it, and what follows from it. */
final class DerivedHost {

  static final Words DAMAGED = new Words("the cell is damaged", "セルが壊れている");

  private static final Source DISK = new Source(Vantage.DISK, "test");

  final TestRegistry registry;
  private final Facts.Builder more = Facts.builder();

  DerivedHost(TestRegistry registry) {
    this.registry = registry;
  }

  static DerivedHost healthy() {
    return new DerivedHost(HealthyHost.registry());
  }

  <T> void read(Fact<T> fact, T value) {
    more.known(fact, value, DISK);
  }

  Facts derived() {
    Facts facts =
        Facts.builder()
            .known(HostFacts.REGISTRY, registry.excerpt(), DISK)
            .addAll(more.build())
            .build();
    Facts.Builder builder = Facts.builder();
    HostDerivations.addTo(builder, facts);
    return builder.build();
  }

  void assertKnown(Fact<Boolean> fact, boolean value) {
    assertEquals(Optional.of(value), derived().value(fact), fact.id());
  }

  void assertKnown(Fact<Boolean> fact, boolean value, String locator) {
    Source source = new Source(Vantage.DISK, locator.replace("{current}", "ControlSet001"));
    assertEquals(Optional.of(new Reading.Known<>(value, source)), derived().best(fact), fact.id());
  }

  void assertUnknown(Fact<?> fact) {
    assertInstanceOf(Reading.Unknown.class, derived().best(fact).orElseThrow(), fact.id());
  }
}

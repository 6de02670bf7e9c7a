package rdpdoctor.app.redaction;

import java.util.LinkedHashMap;
import java.util.Map;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.knowledge.KnowledgeBase;

/**
 * What may be kept of a registry at all, names or not: the values that something is concluded from.
 * A key is read as a whole, and beside the shell of Winlogon stands its {@code DefaultPassword}.
 */
public final class Trimming {

  private Trimming() {}

  public static Facts of(Facts facts) {
    Facts.Builder builder = Facts.builder();
    for (Fact<?> fact : facts.facts()) {
      add(builder, fact, facts);
    }
    return builder.build();
  }

  private static <T> void add(Facts.Builder builder, Fact<T> fact, Facts facts) {
    for (Reading<T> reading : facts.readings(fact)) {
      if (fact.equals(HostFacts.REGISTRY)
          && reading instanceof Reading.Known<T>(T value, Source source)
          && value instanceof RegistryExcerpt excerpt) {
        builder.known(HostFacts.REGISTRY, of(excerpt), source);
      } else {
        builder.add(fact, reading);
      }
    }
  }

  private static RegistryExcerpt of(RegistryExcerpt excerpt) {
    Map<RegistryKey, KeyReading> readings = new LinkedHashMap<>();
    excerpt.readings().forEach((key, reading) -> readings.put(key, of(key, reading)));
    return new RegistryExcerpt(readings);
  }

  private static KeyReading of(RegistryKey key, KeyReading reading) {
    return reading instanceof KeyReading.Present present
        ? new KeyReading.Present(
            present.lastWritten(),
            present.values().stream()
                .filter(value -> KnowledgeBase.asksFor(key, value.name()))
                .toList(),
            present.subkeyNames())
        : reading;
  }
}

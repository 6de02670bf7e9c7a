package rdpdoctor.server.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;

/**
 * A machine of which SYSTEM alone was read: whether a policy stands above any value of it is not
 * known, and the server goes by the machine's own values, for most have no policy.
 */
final class UnreadPolicies {

  private static final RegistryKey SOFTWARE = RegistryKey.root(RegistryHive.SOFTWARE);
  private static final RegistryKey POLICIES = SOFTWARE.child("Policies");

  private UnreadPolicies() {}

  /** The facts with exactly one registry; without one, with an empty one. */
  static Facts asNone(Facts facts, Readings readings) {
    return facts.value(HostFacts.REGISTRY).isEmpty()
        ? withoutRegistry(facts)
        : facts.mapping(HostFacts.REGISTRY, excerpt -> asNone(excerpt, readings));
  }

  private static Facts withoutRegistry(Facts facts) {
    Source source = new Source(Vantage.DISK, "registry");
    return Facts.builder()
        .addAll(facts)
        .known(HostFacts.REGISTRY, new RegistryExcerpt(Map.of()), source)
        .build();
  }

  private static RegistryExcerpt asNone(RegistryExcerpt excerpt, Readings readings) {
    if (!(excerpt.readings().get(SOFTWARE) instanceof KeyReading.Unreadable(Words why))) {
      return excerpt;
    }
    readings.assume(POLICIES.toString(), why, "no policy");
    Map<RegistryKey, KeyReading> more = new LinkedHashMap<>(excerpt.readings());
    more.put(POLICIES, new KeyReading.Missing());
    return new RegistryExcerpt(more);
  }
}

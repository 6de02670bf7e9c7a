package rdpdoctor.knowledge.setting;

import java.time.Instant;
import java.util.Optional;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.StoredValue;

/** One of the places where a value may stand, with what was found there. */
public record Candidate(Winner role, RegistryKey key, String name, Lookup<StoredValue> reading) {

  /** Empty where the value was not found. */
  Optional<Instant> keyLastWritten() {
    return reading instanceof Lookup.Found<StoredValue>(StoredValue stored)
        ? Optional.of(stored.keyLastWritten())
        : Optional.empty();
  }

  /** The key and the value, as one path. */
  public String location() {
    return key.child(name.isEmpty() ? "(default)" : name).toString();
  }
}

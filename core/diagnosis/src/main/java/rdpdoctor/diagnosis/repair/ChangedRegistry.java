package rdpdoctor.diagnosis.repair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryKey;

/**
 * The excerpt of a registry as it will read behind changes. A key keeps the time at which it was
 * last written: nothing has been written yet.
 */
final class ChangedRegistry {

  private final Map<RegistryKey, KeyReading> readings;

  private ChangedRegistry(RegistryExcerpt excerpt) {
    this.readings = new LinkedHashMap<>(excerpt.readings());
  }

  static RegistryExcerpt of(RegistryExcerpt excerpt, List<Change> changes) {
    ChangedRegistry changed = new ChangedRegistry(excerpt);
    changes.forEach(change -> changed.set(change.resource(), change.after()));
    return new RegistryExcerpt(changed.readings);
  }

  private void set(Resource resource, State state) {
    switch (resource) {
      case Resource.Value(RegistryKey key, String name) -> setValue(key, name, state);
      case Resource.Key(RegistryKey key) -> setKey(key, state);
      // Neither accounts nor rights are part of an excerpt.
      case Resource.Member _, Resource.Right _ -> {}
    }
  }

  private void setValue(RegistryKey key, String name, State state) {
    if (state instanceof State.Data data) {
      create(key);
      replaceValue(key, name, List.of(new NamedValue(name, data.value())));
    } else {
      replaceValue(key, name, List.of());
    }
  }

  private void replaceValue(RegistryKey key, String name, List<NamedValue> now) {
    if (readings.get(key) instanceof KeyReading.Present present) {
      List<NamedValue> values = new ArrayList<>(present.values());
      values.removeIf(value -> value.name().equalsIgnoreCase(name));
      values.addAll(now);
      readings.put(
          key, new KeyReading.Present(present.lastWritten(), values, present.subkeyNames()));
    }
  }

  private void setKey(RegistryKey key, State state) {
    if (state instanceof State.Tree(KeyImage image)) {
      add(key, image);
    } else {
      readings.keySet().removeIf(other -> other.isWithin(key));
      key.parent().ifPresent(parent -> nameSubkey(parent, key.name(), false));
    }
  }

  private void add(RegistryKey key, KeyImage image) {
    create(key);
    image.values().forEach((name, data) -> setValue(key, name, data));
    image.subkeys().forEach((name, subkey) -> add(key.child(name), subkey));
  }

  /** A key that exists but was not read stays unread. */
  private void create(RegistryKey key) {
    if (new RegistryExcerpt(readings).reading(key) instanceof KeyReading.Missing) {
      key.parent().ifPresent(this::create);
      key.parent().ifPresent(parent -> nameSubkey(parent, key.name(), true));
      readings.put(key, new KeyReading.Present(writtenAbove(key), List.of(), List.of()));
    }
  }

  private Instant writtenAbove(RegistryKey key) {
    return key.parent()
        .map(
            parent ->
                readings.get(parent) instanceof KeyReading.Present present
                    ? present.lastWritten()
                    : writtenAbove(parent))
        .orElse(Instant.EPOCH);
  }

  private void nameSubkey(RegistryKey parent, String name, boolean exists) {
    if (readings.get(parent) instanceof KeyReading.Present present) {
      List<String> names = new ArrayList<>(present.subkeyNames());
      names.removeIf(name::equalsIgnoreCase);
      if (exists) {
        names.add(name);
      }
      readings.put(parent, new KeyReading.Present(present.lastWritten(), present.values(), names));
    }
  }
}

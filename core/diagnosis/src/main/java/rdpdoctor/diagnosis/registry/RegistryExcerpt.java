package rdpdoctor.diagnosis.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;

/**
 * Everything that was read of one machine's registry. A hive that could not be opened is an
 * unreadable reading of its root.
 */
public record RegistryExcerpt(Map<RegistryKey, KeyReading> readings) {

  private static final Words NOT_READ = new Words("the key was not read", "キーが読み取られていない");

  /** The readings in their order. */
  public RegistryExcerpt {
    readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
  }

  /**
   * What is known of a key, be it only through the keys above: below a missing key all are missing,
   * and the names of its subkeys say which others it has not.
   */
  public KeyReading reading(RegistryKey key) {
    KeyReading reading = readings.get(key);
    return reading != null
        ? reading
        : key.parent()
            .map(parent -> inferred(reading(parent), key.name()))
            .orElseGet(() -> new KeyReading.Unreadable(NOT_READ));
  }

  private static KeyReading inferred(KeyReading parent, String name) {
    return switch (parent) {
      case KeyReading.Present present ->
          present.hasSubkey(name) ? new KeyReading.Unreadable(NOT_READ) : new KeyReading.Missing();
      case KeyReading.Missing missing -> missing;
      case KeyReading.Unreadable unreadable -> unreadable;
    };
  }

  /** A value of a key; the name of the default value is empty. */
  public Lookup<StoredValue> value(RegistryKey key, String name) {
    return switch (reading(key)) {
      case KeyReading.Present present ->
          present
              .value(name)
              .<Lookup<StoredValue>>map(
                  value ->
                      new Lookup.Found<>(new StoredValue(key, name, value, present.lastWritten())))
              .orElseGet(Lookup.Absent::new);
      case KeyReading.Missing _ -> new Lookup.Absent<>();
      case KeyReading.Unreadable(Words why) -> new Lookup.Unknown<>(why);
    };
  }

  /**
   * The keys that a pattern means on this machine, existing or not: only {@link KeyPattern#ANY}
   * asks what there is, and is absent where there is nothing.
   */
  public Lookup<List<RegistryKey>> keys(KeyPattern pattern) {
    Lookup<List<RegistryKey>> keys = new Lookup.Found<>(List.of(RegistryKey.root(pattern.hive())));
    for (String segment : pattern.segments()) {
      keys = keys.then(found -> below(found, segment));
    }
    return keys;
  }

  private Lookup<List<RegistryKey>> below(List<RegistryKey> keys, String segment) {
    return switch (segment) {
      case KeyPattern.ANY -> subkeys(keys);
      case KeyPattern.CURRENT ->
          ControlSets.of(this).then(sets -> new Lookup.Found<>(children(keys, sets.currentName())));
      default -> new Lookup.Found<>(children(keys, segment));
    };
  }

  private static List<RegistryKey> children(List<RegistryKey> keys, String name) {
    return keys.stream().map(key -> key.child(name)).toList();
  }

  private Lookup<List<RegistryKey>> subkeys(List<RegistryKey> keys) {
    List<RegistryKey> subkeys = new ArrayList<>();
    for (RegistryKey key : keys) {
      switch (reading(key)) {
        case KeyReading.Present present ->
            present.subkeyNames().forEach(name -> subkeys.add(key.child(name)));
        case KeyReading.Missing _ -> {}
        case KeyReading.Unreadable(Words why) -> {
          return new Lookup.Unknown<>(why);
        }
      }
    }
    return subkeys.isEmpty() ? new Lookup.Absent<>() : new Lookup.Found<>(List.copyOf(subkeys));
  }

  /** The keys that exist at or below this one, as far as they were read. */
  public Stream<Map.Entry<RegistryKey, KeyReading.Present>> presentWithin(RegistryKey top) {
    return readings.entrySet().stream()
        .filter(entry -> entry.getKey().isWithin(top))
        .flatMap(entry -> present(entry).stream());
  }

  private static Optional<Map.Entry<RegistryKey, KeyReading.Present>> present(
      Map.Entry<RegistryKey, KeyReading> entry) {
    return entry.getValue() instanceof KeyReading.Present present
        ? Optional.of(Map.entry(entry.getKey(), present))
        : Optional.empty();
  }
}

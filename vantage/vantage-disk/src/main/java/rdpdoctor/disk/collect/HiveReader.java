package rdpdoctor.disk.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.ValueData;

/**
 * Reads the keys of one hive that patterns mean. A key with any damage is unreadable as a whole, as
 * a value that could not be read must not look like one that is not set; the others go on.
 */
final class HiveReader {

  private final OpenHive.Opened hive;
  private final String controlSet;
  private final Map<RegistryKey, KeyReading> readings;
  private final Map<RegistryKey, Optional<Key>> found = new HashMap<>();

  /**
   * Prepares the reading.
   *
   * @param controlSet stands for {@link KeyPattern#CURRENT}
   * @param readings where each key's reading is put
   */
  HiveReader(OpenHive.Opened hive, String controlSet, Map<RegistryKey, KeyReading> readings) {
    this.hive = hive;
    this.controlSet = controlSet;
    this.readings = readings;
  }

  void read(KeyPattern pattern) {
    List<String> segments =
        pattern.segments().stream()
            .map(segment -> segment.equals(KeyPattern.CURRENT) ? controlSet : segment)
            .toList();
    read(
        RegistryKey.root(pattern.hive()),
        hive.hive().root(),
        new Way(segments, pattern.wholeTree()));
  }

  /** What is left of a pattern below a key. */
  private record Way(List<String> segments, boolean wholeTree) {

    Way rest() {
      return new Way(segments.subList(1, segments.size()), wholeTree);
    }
  }

  private void read(RegistryKey name, Key key, Way way) {
    if (way.segments().isEmpty()) {
      record(name, key);
      if (way.wholeTree()) {
        readBelow(name, key, way);
      }
    } else if (way.segments().getFirst().equals(KeyPattern.ANY)) {
      record(name, key);
      readBelow(name, key, way.rest());
    } else {
      RegistryKey child = name.child(way.segments().getFirst());
      found
          .computeIfAbsent(child, _ -> find(key, child))
          .ifPresent(there -> read(name.child(there.name()), there, way.rest()));
    }
  }

  private Optional<Key> find(Key parent, RegistryKey child) {
    try {
      Optional<Key> key = hive.file().read(_ -> parent.subkey(child.name()));
      if (key.isEmpty()) {
        readings.put(child, new KeyReading.Missing());
      }
      return key;
    } catch (IOException | CorruptHiveException e) {
      readings.put(child, unreadable(child, e));
      return Optional.empty();
    }
  }

  private void readBelow(RegistryKey name, Key key, Way way) {
    if (readings.get(name) instanceof KeyReading.Present) {
      try {
        for (Key child : hive.file().read(_ -> subkeys(key))) {
          read(name.child(child.name()), child, way);
        }
      } catch (IOException | CorruptHiveException e) {
        readings.put(name, unreadable(name, e));
      }
    }
  }

  private void record(RegistryKey name, Key key) {
    if (!readings.containsKey(name)) {
      readings.put(name, reading(name, key));
    }
  }

  private KeyReading reading(RegistryKey name, Key key) {
    try {
      return hive.file().read(_ -> present(key));
    } catch (IOException | CorruptHiveException e) {
      return unreadable(name, e);
    }
  }

  private static KeyReading present(Key key) throws CorruptHiveException {
    List<NamedValue> values = new ArrayList<>();
    for (Value value : key.values()) {
      values.add(new NamedValue(value.name(), value(value.data())));
    }
    return new KeyReading.Present(
        key.lastWritten(), values, subkeys(key).stream().map(Key::name).toList());
  }

  /** A name with a backslash is no step of any path, so Windows cannot open such a key. */
  private static List<Key> subkeys(Key key) throws CorruptHiveException {
    return key.subkeys().stream().filter(child -> child.name().indexOf('\\') < 0).toList();
  }

  private static RegistryValue value(ValueData data) {
    RegistryType type = new RegistryType(Integer.toUnsignedLong(data.type().code()));
    return RegistryValue.decode(type, data.toBytes());
  }

  private static KeyReading unreadable(RegistryKey key, Exception why) {
    return new KeyReading.Unreadable(Damaged.words("the key " + key, "キー " + key, why));
  }
}

package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Upcase;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** What a hive shall hold, kept without any format: the root of a tree of maps. */
final class HiveModel {

  private record NamedData(String name, ValueData data) {}

  private final String name;
  private final Map<String, HiveModel> subkeys = new TreeMap<>(Upcase::compare);
  private final Map<String, NamedData> values = new TreeMap<>(Upcase::compare);

  HiveModel(String name) {
    this.name = name;
  }

  /** Whether the edit changes anything; one of a value whose key is missing may not be asked. */
  boolean apply(Edit edit) {
    return switch (edit) {
      case Edit.CreateKey create -> create(create.key());
      case Edit.DeleteKey delete ->
          has(delete.key())
              && find(delete.key().parent()).subkeys.remove(delete.key().name()) != null;
      case Edit.SetValue set -> find(set.key()).set(set.name(), set.data());
      case Edit.DeleteValue delete ->
          has(delete.key()) && find(delete.key()).values.remove(delete.name()) != null;
    };
  }

  private boolean create(KeyPath path) {
    boolean isNew = !has(path);
    HiveModel key = this;
    for (String child : path.names()) {
      key = key.subkeys.computeIfAbsent(child, HiveModel::new);
    }
    return isNew;
  }

  private boolean set(String valueName, ValueData data) {
    NamedData old = values.get(valueName);
    if (old != null && old.data().equals(data)) {
      return false;
    }
    values.put(valueName, new NamedData(old == null ? valueName : old.name(), data));
    return true;
  }

  boolean has(KeyPath path) {
    return path.isRoot()
        || (has(path.parent()) && find(path.parent()).subkeys.containsKey(path.name()));
  }

  private HiveModel find(KeyPath path) {
    HiveModel key = this;
    for (String child : path.names()) {
      key = Objects.requireNonNull(key.subkeys.get(child));
    }
    return key;
  }

  /** All keys below the root, the root first. */
  List<KeyPath> paths() {
    List<KeyPath> paths = new ArrayList<>();
    collect(KeyPath.ROOT, paths);
    return paths;
  }

  private void collect(KeyPath path, List<KeyPath> paths) {
    paths.add(path);
    subkeys.values().forEach(subkey -> subkey.collect(path.child(subkey.name), paths));
  }

  void assertSame(Key key) throws CorruptHiveException {
    assertEquals(describe(values.values()), describe(key), key.name());
    List<Key> actual = key.subkeys();
    assertEquals(
        subkeys.values().stream().map(subkey -> subkey.name).toList(),
        actual.stream().map(Key::name).toList(),
        key.name());
    int index = 0;
    for (HiveModel subkey : subkeys.values()) {
      subkey.assertSame(actual.get(index++));
    }
  }

  private static Map<String, String> describe(Iterable<NamedData> values) {
    Map<String, String> described = new TreeMap<>();
    values.forEach(value -> described.put(value.name(), value.data().toString()));
    return described;
  }

  private static Map<String, String> describe(Key key) throws CorruptHiveException {
    Map<String, String> described = new TreeMap<>();
    for (Value value : key.values()) {
      described.put(value.name(), value.data().toString());
    }
    return described;
  }
}

package rdpdoctor.app.repair.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.text.Entry;
import rdpdoctor.hive.text.Section;
import rdpdoctor.hive.value.ValueData;

/**
 * A part of a registry as it was exported.
 *
 * @param keys by their paths, each with what its values mean
 */
record WineRegistry(Map<String, Map<String, RegistryValue>> keys) {

  private static final String ROOT = "HKEY_LOCAL_MACHINE\\";

  static WineRegistry of(List<Section> sections) {
    Map<String, Map<String, RegistryValue>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Section section : sections) {
      if (section instanceof Section.SetKey(String path, List<Entry> entries)) {
        Map<String, RegistryValue> values = new TreeMap<>();
        for (Entry entry : entries) {
          if (entry instanceof Entry.SetValue(String name, ValueData data)) {
            values.put(name, value(data));
          }
        }
        keys.put(path, values);
      }
    }
    return new WineRegistry(keys);
  }

  private static RegistryValue value(ValueData data) {
    RegistryType type = new RegistryType(Integer.toUnsignedLong(data.type().code()));
    return RegistryValue.decode(type, data.toBytes());
  }

  /** What is there, as lines. */
  List<String> state(Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String name) -> {
        Map<String, RegistryValue> values = keys.getOrDefault(path(key), Map.of());
        yield values.containsKey(name) ? List.of(values.get(name).toString()) : List.of();
      }
      case Resource.Key(RegistryKey key) -> tree(path(key));
      case Resource.Member _, Resource.Right _ ->
          throw new IllegalArgumentException("registry: resource is " + resource);
    };
  }

  private static String path(RegistryKey key) {
    return ROOT + HostKey.path(key).orElseThrow();
  }

  private List<String> tree(String root) {
    List<String> lines = new ArrayList<>();
    keys.forEach(
        (path, values) -> {
          if (path.equals(root) || path.startsWith(root + '\\')) {
            lines.add("[" + path.substring(root.length()) + "]");
            values.forEach((name, value) -> lines.add(name + "=" + value));
          }
        });
    return lines;
  }

  /** A state as lines of the same kind. */
  static List<String> meaning(State state) {
    return switch (state) {
      case State.Missing _ -> List.of();
      case State.Data data -> List.of(data.value().toString());
      case State.Tree(KeyImage image) -> {
        List<String> lines = new ArrayList<>();
        addTree(lines, "", image);
        yield lines;
      }
      case State.Present _ -> throw new IllegalArgumentException("registry: state is " + state);
    };
  }

  private static void addTree(List<String> lines, String path, KeyImage image) {
    lines.add("[" + path + "]");
    image.values().forEach((name, data) -> lines.add(name + "=" + data.value()));
    image.subkeys().forEach((name, subkey) -> addTree(lines, path + '\\' + name, subkey));
  }
}

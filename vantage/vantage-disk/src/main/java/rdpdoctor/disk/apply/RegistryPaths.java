package rdpdoctor.disk.apply;

import java.util.HexFormat;
import java.util.List;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** Names and data of the registry in the words of the hive's format. */
final class RegistryPaths {

  private RegistryPaths() {}

  static KeyPath of(RegistryKey key) {
    return new KeyPath(key.segments());
  }

  static RegistryKey key(RegistryKey root, List<String> names) {
    RegistryKey key = root;
    for (String name : names) {
      key = key.child(name);
    }
    return key;
  }

  static ValueData data(State.Data data) {
    return ValueData.of(
        new ValueType((int) data.type().code()), HexFormat.of().parseHex(data.hex()));
  }
}

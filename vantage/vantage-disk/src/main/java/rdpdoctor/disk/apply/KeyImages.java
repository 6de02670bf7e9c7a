package rdpdoctor.disk.apply;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.value.ValueData;

/** Keys and values of a hive as states. */
final class KeyImages {

  private KeyImages() {}

  static KeyImage of(Key key) throws CorruptHiveException {
    Map<String, State.Data> values = new TreeMap<>();
    for (Value value : key.values()) {
      values.put(value.name(), data(value));
    }
    Map<String, KeyImage> subkeys = new TreeMap<>();
    for (Key subkey : key.subkeys()) {
      subkeys.put(subkey.name(), of(subkey));
    }
    return KeyImage.of(values, subkeys);
  }

  static State.Data data(Value value) throws CorruptHiveException {
    ValueData data = value.data();
    return new State.Data(
        new RegistryType(Integer.toUnsignedLong(data.type().code())), data.toHex());
  }

  /** Whether an image is all that it takes to create the key again, below a key like this one. */
  static boolean isWhole(Key parent, Key key) throws CorruptHiveException {
    if (key.className().isPresent()
        || hasFlags(key)
        || !Arrays.equals(parent.securityDescriptor(), key.securityDescriptor())) {
      return false;
    }
    for (Key subkey : key.subkeys()) {
      if (!isWhole(key, subkey)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasFlags(Key key) {
    KeyNode node = key.node();
    return (key.flags() & ~KeyNode.COMPRESSED_NAME) != 0
        || node.cells().shortAt(node.position() + KeyNode.USER_FLAGS) != 0;
  }
}

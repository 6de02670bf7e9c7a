package rdpdoctor.hive;

import java.util.function.Consumer;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Reads everything that a hive gives, and counts. */
public final class Walk {

  private int keys;
  private int values;

  private Walk() {}

  public static Walk through(Hive hive) throws CorruptHiveException {
    Walk walk = new Walk();
    walk.read(hive.root(), key -> {});
    return walk;
  }

  /** The same, and shows each key before its subkeys. */
  public static Walk through(Hive hive, Consumer<Key> seen) throws CorruptHiveException {
    Walk walk = new Walk();
    walk.read(hive.root(), seen);
    return walk;
  }

  private void read(Key key, Consumer<Key> seen) throws CorruptHiveException {
    keys++;
    seen.accept(key);
    if (key.name().isEmpty() && !key.isRoot()) {
      throw new AssertionError("a key without a name at " + key.offset());
    }
    key.className();
    key.securityDescriptor();
    for (Value value : key.values()) {
      values++;
      if (value.data().size() != value.size()) {
        throw new AssertionError("size and data disagree at " + value.offset());
      }
    }
    for (Key subkey : key.subkeys()) {
      read(subkey, seen);
    }
  }

  public int keys() {
    return keys;
  }

  public int values() {
    return values;
  }
}

package rdpdoctor.hive.edit;

import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** One change to a hive; the names are checked for what Windows allows. */
public sealed interface Edit {

  /** The key that exists, or does not, afterwards, or whose value it is. */
  KeyPath key();

  /** The key exists, and those above it. */
  record CreateKey(KeyPath key) implements Edit {
    public CreateKey {
      Names.requireKey(key);
    }
  }

  /** The key and all below it are gone. */
  record DeleteKey(KeyPath key) implements Edit {
    public DeleteKey {
      Names.requireKey(key);
      if (key.isRoot()) {
        throw new IllegalArgumentException("key path: is the root, expected a key below it");
      }
    }
  }

  /**
   * The value has this type and data.
   *
   * @param name empty for the default value
   */
  record SetValue(KeyPath key, String name, ValueData data) implements Edit {
    public SetValue {
      Names.requireKey(key);
      Names.requireValue(name);
    }
  }

  /**
   * The value is gone.
   *
   * @param name empty for the default value
   */
  record DeleteValue(KeyPath key, String name) implements Edit {
    public DeleteValue {
      Names.requireKey(key);
      Names.requireValue(name);
    }
  }
}

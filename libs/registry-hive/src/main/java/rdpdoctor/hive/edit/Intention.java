package rdpdoctor.hive.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rdpdoctor.hive.compare.Difference;
import rdpdoctor.hive.regf.Upcase;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/**
 * What a series of edits wants of one key and of those below it, told apart from any hive: names
 * that are not mentioned stay as they were.
 */
final class Intention {

  enum Existence {
    AS_BEFORE,
    WANTED,
    UNWANTED
  }

  private static final Intention NONE = new Intention();

  private final Map<String, Intention> subkeys = new TreeMap<>(Upcase::compare);
  private final Map<String, Optional<ValueData>> values = new TreeMap<>(Upcase::compare);
  private Existence existence = Existence.AS_BEFORE;

  /** The key was deleted, and perhaps created again: what it held before is not to be there. */
  private boolean isReplaced;

  private Intention() {}

  /** Of the root, after all of these edits. */
  static Intention of(List<Edit> edits) {
    Intention root = new Intention();
    edits.forEach(root::add);
    return root;
  }

  private void add(Edit edit) {
    switch (edit) {
      case Edit.CreateKey create -> want(create.key());
      case Edit.DeleteKey delete -> make(delete.key()).unwant();
      case Edit.SetValue set -> make(set.key()).values.put(set.name(), Optional.of(set.data()));
      case Edit.DeleteValue delete ->
          make(delete.key()).values.put(delete.name(), Optional.empty());
    }
  }

  private void want(KeyPath path) {
    Intention key = this;
    for (String name : path.names()) {
      key = key.make(name);
      key.existence = Existence.WANTED;
    }
  }

  private void unwant() {
    existence = Existence.UNWANTED;
    isReplaced = true;
    subkeys.clear();
    values.clear();
  }

  private Intention make(KeyPath path) {
    Intention key = this;
    for (String name : path.names()) {
      key = key.make(name);
    }
    return key;
  }

  private Intention make(String name) {
    return subkeys.computeIfAbsent(name, _ -> new Intention());
  }

  Existence existence() {
    return existence;
  }

  /** The subkeys that edits mention. */
  Map<String, Intention> subkeys() {
    return subkeys;
  }

  /** The values that edits mention, each with its data, or none where it is to be gone. */
  Map<String, Optional<ValueData>> values() {
    return values;
  }

  /** Whether these edits lead to such a difference. */
  boolean explains(Difference difference) {
    Intention key = at(difference.path());
    return switch (difference) {
      case Difference.KeyAdded _ -> key.existence == Existence.WANTED;
      case Difference.KeyRemoved removed -> replaces(removed.path());
      case Difference.KeyRespelled respelled -> replaces(respelled.path());
      case Difference.ClassChanged changed -> replaces(changed.path());
      case Difference.SecurityChanged changed -> replaces(changed.path());
      case Difference.FlagsChanged changed -> replaces(changed.path());
      case Difference.LastWrittenChanged changed -> key.changes() || replaces(changed.path());
      case Difference.ValueAdded added -> key.wants(added.name(), added.data());
      case Difference.ValueChanged changed -> key.wants(changed.name(), changed.after());
      case Difference.ValueRespelled respelled -> key.values.containsKey(respelled.name());
      case Difference.ValueRemoved removed ->
          replaces(removed.path()) || key.values.containsKey(removed.name());
    };
  }

  private Intention at(KeyPath path) {
    Intention key = this;
    for (String name : path.names()) {
      key = key.subkeys.getOrDefault(name, NONE);
    }
    return key;
  }

  /** Whether the key, or one above it, was deleted. */
  private boolean replaces(KeyPath path) {
    Intention key = this;
    for (String name : path.names()) {
      key = key.subkeys.getOrDefault(name, NONE);
      if (key.isReplaced) {
        return true;
      }
    }
    return false;
  }

  private boolean wants(String name, ValueData data) {
    return values.getOrDefault(name, Optional.empty()).equals(Optional.of(data));
  }

  /** Whether an edit is about the key itself, its values or its list of subkeys. */
  private boolean changes() {
    return existence != Existence.AS_BEFORE
        || !values.isEmpty()
        || subkeys.values().stream().anyMatch(key -> key.existence != Existence.AS_BEFORE);
  }
}

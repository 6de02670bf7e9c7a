package rdpdoctor.disk.apply;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.edit.Edit;
import rdpdoctor.hive.regf.Upcase;
import rdpdoctor.hive.value.KeyPath;

/** The edits that make of what a resource was what it is to be. */
final class HiveEdits {

  private final List<Edit> edits = new ArrayList<>();

  private HiveEdits() {}

  static List<Edit> of(Change change) {
    HiveEdits all = new HiveEdits();
    switch (change.resource()) {
      case Resource.Value(RegistryKey key, String name) ->
          all.value(RegistryPaths.of(key), name, change.after());
      case Resource.Key(RegistryKey key) ->
          all.key(RegistryPaths.of(key), change.before(), change.after());
      case Resource.Member _, Resource.Right _ ->
          throw new IllegalArgumentException("change: %s is no part of a hive".formatted(change));
    }
    return List.copyOf(all.edits);
  }

  private void value(KeyPath key, String name, State after) {
    if (after instanceof State.Data data) {
      edits.add(new Edit.CreateKey(key));
      edits.add(new Edit.SetValue(key, name, RegistryPaths.data(data)));
    } else {
      edits.add(new Edit.DeleteValue(key, name));
    }
  }

  private void key(KeyPath key, State before, State after) {
    if (after instanceof State.Tree(KeyImage image)) {
      tree(key, before instanceof State.Tree(KeyImage old) ? old : KeyImage.EMPTY, image);
    } else {
      edits.add(new Edit.DeleteKey(key));
    }
  }

  private void tree(KeyPath key, KeyImage before, KeyImage after) {
    edits.add(new Edit.CreateKey(key));
    for (String name : before.values().keySet()) {
      if (!has(after.values().keySet(), name)) {
        edits.add(new Edit.DeleteValue(key, name));
      }
    }
    for (String name : before.subkeys().keySet()) {
      if (!has(after.subkeys().keySet(), name)) {
        edits.add(new Edit.DeleteKey(key.child(name)));
      }
    }
    after
        .values()
        .forEach((name, data) -> edits.add(new Edit.SetValue(key, name, RegistryPaths.data(data))));
    after
        .subkeys()
        .forEach(
            (name, subkey) ->
                tree(key.child(name), before.subkeys().getOrDefault(name, KeyImage.EMPTY), subkey));
  }

  private static boolean has(Iterable<String> names, String name) {
    for (String other : names) {
      if (Upcase.equal(other, name)) {
        return true;
      }
    }
    return false;
  }
}

package rdpdoctor.disk.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Upcase;

/**
 * Changes so that each can be taken back whole: names are spelled as they are stored, and a key
 * that has to be created is one change with all that is put into it. Without that an undo could
 * leave an empty key behind, or a value whose name is in other case.
 */
final class WholeChanges {

  private final DiskTarget target;
  private final List<Change> changes = new ArrayList<>();

  private WholeChanges(DiskTarget target) {
    this.target = target;
  }

  /**
   * The same changes, fewer where several belong to one new key.
   *
   * @param target in the state before the changes
   * @throws IllegalArgumentException if one of them is about a part of what another is about
   */
  static List<Change> of(List<Change> changes, DiskTarget target) {
    WholeChanges whole = new WholeChanges(target);
    changes.forEach(whole::add);
    whole.requireDisjoint();
    return List.copyOf(whole.changes);
  }

  private void add(Change change) {
    switch (change.resource()) {
      case Resource.Value(RegistryKey key, String name) -> addValue(change, place(key), name);
      case Resource.Key(RegistryKey key) -> addKey(change, place(key));
      case Resource.Member _, Resource.Right _ ->
          throw new IllegalArgumentException("change: %s is no part of a hive".formatted(change));
    }
  }

  /**
   * Where a key is, or would be.
   *
   * @param existing the key itself, or the nearest one above it
   * @param missing the names from there down to it
   */
  private record Place(RegistryKey existing, List<String> missing) {

    boolean isThere() {
      return missing.isEmpty();
    }

    RegistryKey outermostMissing() {
      return existing.child(missing.getFirst());
    }

    List<String> below() {
      return missing.subList(1, missing.size());
    }
  }

  private Place place(RegistryKey key) {
    return target.ask(key, opened -> Optional.of(place(key, opened.hive().root())))
            instanceof Lookup.Found<Place>(Place place)
        ? place
        : new Place(key, List.of());
  }

  private static Place place(RegistryKey key, Key root) throws CorruptHiveException {
    List<String> names = key.segments();
    RegistryKey existing = RegistryKey.root(key.hive());
    Optional<Key> last = Optional.of(root);
    int depth = 0;
    while (depth < names.size()) {
      last = last.orElseThrow().subkey(names.get(depth));
      if (last.isEmpty()) {
        return new Place(existing, names.subList(depth, names.size()));
      }
      existing = existing.child(last.get().name());
      depth++;
    }
    return new Place(existing, List.of());
  }

  private void addValue(Change change, Place place, String name) {
    if (place.isThere()) {
      String stored = storedName(place.existing(), name);
      changes.add(
          new Change(
              new Resource.Value(place.existing(), stored), change.before(), change.after()));
    } else if (change.after() instanceof State.Data data) {
      create(place, KeyImage.of(Map.of(name, data), Map.of()));
    }
  }

  private String storedName(RegistryKey key, String name) {
    return target.find(key).then(found -> stored(key, found, name))
            instanceof Lookup.Found<String>(String stored)
        ? stored
        : name;
  }

  private Lookup<String> stored(RegistryKey key, Key found, String name) {
    return target.ask(key, _ -> found.value(name).map(Value::name));
  }

  private void addKey(Change change, Place place) {
    if (place.isThere()) {
      changes.add(new Change(new Resource.Key(place.existing()), change.before(), change.after()));
    } else if (change.after() instanceof State.Tree(KeyImage image)) {
      create(place, image);
    }
  }

  private void create(Place place, KeyImage image) {
    KeyImage whole = image;
    for (String name : place.below().reversed()) {
      whole = KeyImage.of(Map.of(), Map.of(name, whole));
    }
    createOrJoin(new Resource.Key(place.outermostMissing()), whole);
  }

  private void createOrJoin(Resource.Key key, KeyImage image) {
    for (int i = 0; i < changes.size(); i++) {
      Change other = changes.get(i);
      if (other.resource().equals(key) && other.after() instanceof State.Tree(KeyImage first)) {
        changes.set(
            i, new Change(other.resource(), other.before(), new State.Tree(joined(first, image))));
        return;
      }
    }
    changes.add(new Change(key, new State.Missing(), new State.Tree(image)));
  }

  private static KeyImage joined(KeyImage one, KeyImage other) {
    Map<String, State.Data> values = new TreeMap<>(Upcase::compare);
    values.putAll(one.values());
    values.putAll(other.values());
    Map<String, KeyImage> subkeys = new TreeMap<>(Upcase::compare);
    subkeys.putAll(one.subkeys());
    other.subkeys().forEach((name, image) -> subkeys.merge(name, image, WholeChanges::joined));
    return KeyImage.of(values, subkeys);
  }

  private void requireDisjoint() {
    for (int i = 0; i < changes.size(); i++) {
      for (Change later : changes.subList(i + 1, changes.size())) {
        if (overlap(changes.get(i).resource(), later.resource())) {
          throw new IllegalArgumentException(
              "changes: %s and %s overlap, expected each resource once"
                  .formatted(changes.get(i).resource(), later.resource()));
        }
      }
    }
  }

  private static boolean overlap(Resource one, Resource other) {
    return covers(one, other) || covers(other, one);
  }

  private static boolean covers(Resource one, Resource other) {
    return switch (other) {
      case Resource.Key(RegistryKey inner) ->
          one instanceof Resource.Key(RegistryKey outer) && inner.isWithin(outer);
      case Resource.Value(RegistryKey inner, String name) -> coversValue(one, inner, name);
      case Resource.Member _, Resource.Right _ -> one.equals(other);
    };
  }

  private static boolean coversValue(Resource one, RegistryKey inner, String name) {
    return switch (one) {
      case Resource.Key(RegistryKey outer) -> inner.isWithin(outer);
      case Resource.Value(RegistryKey key, String other) ->
          key.equals(inner) && Upcase.equal(name, other);
      case Resource.Member _, Resource.Right _ -> false;
    };
  }
}

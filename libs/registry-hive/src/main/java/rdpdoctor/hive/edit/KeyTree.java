package rdpdoctor.hive.edit;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** The keys of a working copy: found, created and deleted with all that belongs to them. */
final class KeyTree {

  private final WorkingCopy copy;
  private final CellHeap heap;
  private final SubkeyIndex subkeys;
  private final KeyValues values;
  private final SecurityRing security;

  /** Cells of keys whose time of the last change is to be set. */
  private final Set<Integer> changed = new HashSet<>();

  private final Set<Integer> newlyChanged = new HashSet<>();
  private final Set<Integer> newlyFreed = new HashSet<>();

  KeyTree(WorkingCopy copy) {
    this.copy = copy;
    this.heap = new CellHeap(copy);
    this.subkeys = new SubkeyIndex(copy, heap);
    this.values = new KeyValues(copy, heap);
    this.security = new SecurityRing(copy, heap);
  }

  KeyCell root() {
    return key(copy.intAt(BaseBlock.ROOT_CELL));
  }

  Optional<KeyCell> find(KeyPath path) {
    KeyCell key = root();
    for (String name : path.names()) {
      OptionalInt subkey = subkeys.find(key, name);
      if (subkey.isEmpty()) {
        return Optional.empty();
      }
      key = key(subkey.getAsInt());
    }
    return Optional.of(key);
  }

  /** Creates what is missing of a path, and says whether anything was. */
  boolean create(KeyPath path) {
    KeyCell key = root();
    boolean isNew = false;
    for (String name : path.names()) {
      OptionalInt subkey = subkeys.find(key, name);
      isNew = subkey.isEmpty();
      key = key(isNew ? createSubkey(key, name) : subkey.getAsInt());
    }
    return isNew;
  }

  private int createSubkey(KeyCell parent, String name) {
    int shared = parent.get(KeyNode.SECURITY);
    int cell = NewKey.allocate(copy, heap, name, parent.offset(), shared);
    security.share(shared);
    subkeys.insert(parent, cell, name);
    parent.raiseLargestSubkeyName(StoredName.utf16Length(name));
    change(parent);
    change(key(cell));
    return cell;
  }

  /** Deletes a key that is there and not the root, with all below. */
  void delete(KeyPath path) {
    KeyCell parent = find(path.parent()).orElseThrow();
    KeyCell key = key(subkeys.find(parent, path.name()).orElseThrow());
    requireDeletable(key);
    subkeys.remove(parent, path.name());
    free(key);
    change(parent);
  }

  private void requireDeletable(KeyCell key) {
    if (key.has(KeyNode.NO_DELETE)) {
      throw new IllegalArgumentException(
          "key: %s is marked as not to be deleted".formatted(key.name()));
    }
    subkeys.forEach(key, subkey -> requireDeletable(key(subkey)));
  }

  private void free(KeyCell key) {
    subkeys.forEach(key, subkey -> free(key(subkey)));
    subkeys.freeLists(key);
    values.free(key);
    if (key.hasClass()) {
      heap.free(key.get(KeyNode.CLASS));
    }
    security.release(key.get(KeyNode.SECURITY));
    newlyChanged.remove(key.offset());
    newlyFreed.add(key.offset());
    heap.free(key.offset());
  }

  boolean setValue(KeyCell key, String name, ValueData data) {
    boolean isChanged = values.set(key, name, data);
    if (isChanged) {
      change(key);
    }
    return isChanged;
  }

  boolean deleteValue(KeyCell key, String name) {
    boolean isChanged = values.remove(key, name);
    if (isChanged) {
      change(key);
    }
    return isChanged;
  }

  private void change(KeyCell key) {
    newlyChanged.add(key.offset());
  }

  private KeyCell key(int cell) {
    return new KeyCell(copy, cell);
  }

  /** What was changed since the last time stays. */
  void commit() {
    changed.removeAll(newlyFreed);
    changed.addAll(newlyChanged);
    newlyFreed.clear();
    newlyChanged.clear();
    copy.commit();
  }

  /** What was changed since the last {@link #commit} is taken back. */
  void rollBack() {
    newlyFreed.clear();
    newlyChanged.clear();
    copy.rollBack();
    heap.reload();
  }

  /** Gives all changed keys the time of their change, a FILETIME. */
  void stamp(long time) {
    for (int cell : changed) {
      copy.putLong(Cells.position(cell) + KeyNode.LAST_WRITTEN, time);
    }
  }
}

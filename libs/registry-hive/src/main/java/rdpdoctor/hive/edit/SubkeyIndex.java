package rdpdoctor.hive.edit;

import java.util.OptionalInt;
import java.util.function.IntConsumer;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.LeafHash;
import rdpdoctor.hive.regf.LeafHint;
import rdpdoctor.hive.regf.SubkeyList;
import rdpdoctor.hive.regf.Upcase;

/**
 * The subkeys of a key in the order of their names in upper case, in one leaf, or in several under
 * a list of leaves. A list keeps its kind.
 */
final class SubkeyIndex {

  private final WorkingCopy copy;
  private final Entries entries;

  SubkeyIndex(WorkingCopy copy, CellHeap heap) {
    this.copy = copy;
    this.entries = new Entries(copy, heap);
  }

  /**
   * A place in a leaf.
   *
   * @param leafNumber of the leaf in the list of leaves; 0 without one
   * @param index of the name, or of the first greater one
   */
  private record Place(int leafNumber, int leaf, int index, boolean isFound) {}

  /** The subkey of this name. */
  OptionalInt find(KeyCell key, String name) {
    if (key.subkeyCount() == 0) {
      return OptionalInt.empty();
    }
    Place place = place(key, name);
    return place.isFound()
        ? OptionalInt.of(entries.get(place.leaf(), place.index()))
        : OptionalInt.empty();
  }

  void forEach(KeyCell key, IntConsumer consumer) {
    if (key.subkeyCount() > 0) {
      forEach(key.get(KeyNode.SUBKEY_LIST), consumer);
    }
  }

  private void forEach(int list, IntConsumer consumer) {
    for (int i = 0; i < entries.count(list); i++) {
      int cell = entries.get(list, i);
      if (entries.isRoot(list)) {
        forEach(cell, consumer);
      } else {
        consumer.accept(cell);
      }
    }
  }

  /** Adds a subkey whose name is not there yet. */
  void insert(KeyCell key, int subkey, String name) {
    if (key.subkeyCount() == 0) {
      key.set(KeyNode.SUBKEY_LIST, entries.allocate(kindOfNewList(), 1));
      put(key, new Place(0, key.get(KeyNode.SUBKEY_LIST), 0, false), subkey, name);
    } else {
      put(key, placeWithRoom(key, name), subkey, name);
    }
    key.set(KeyNode.SUBKEY_COUNT, key.subkeyCount() + 1);
  }

  private int kindOfNewList() {
    return copy.minor() >= SubkeyList.FIRST_MINOR_WITH_HASHES
        ? SubkeyList.HASH_LEAF
        : SubkeyList.FAST_LEAF;
  }

  private void put(KeyCell key, Place place, int subkey, String name) {
    int leaf = entries.open(place.leaf(), place.index());
    entries.set(leaf, place.index(), subkey);
    switch (entries.kind(leaf)) {
      case SubkeyList.HASH_LEAF -> entries.setHash(leaf, place.index(), LeafHash.of(name));
      case SubkeyList.FAST_LEAF -> entries.setHash(leaf, place.index(), LeafHint.of(name));
      default -> {} // li has offsets alone
    }
    relocate(key, place, leaf);
  }

  private Place placeWithRoom(KeyCell key, String name) {
    Place place = place(key, name);
    while (entries.count(place.leaf()) >= SubkeyList.LARGEST_LEAF) {
      split(key, place);
      place = place(key, name);
    }
    return place;
  }

  private void split(KeyCell key, Place place) {
    if (!entries.isRoot(key.get(KeyNode.SUBKEY_LIST))) {
      int root = entries.open(entries.allocate(SubkeyList.INDEX_ROOT, 2), 0);
      entries.set(root, 0, place.leaf());
      key.set(KeyNode.SUBKEY_LIST, root);
    }
    int upper = entries.split(place.leaf());
    int root = entries.open(key.get(KeyNode.SUBKEY_LIST), place.leafNumber() + 1);
    entries.set(root, place.leafNumber() + 1, upper);
    key.set(KeyNode.SUBKEY_LIST, root);
  }

  /**
   * Removes a subkey whose name is there; a leaf that gets empty goes, and so does a root of one.
   */
  void remove(KeyCell key, String name) {
    Place place = place(key, name);
    int leaf = entries.close(place.leaf(), place.index());
    relocate(key, place, leaf);
    if (entries.count(leaf) == 0) {
      drop(key, place.leafNumber(), leaf);
    }
    key.set(KeyNode.SUBKEY_COUNT, key.subkeyCount() - 1);
  }

  private void drop(KeyCell key, int leafNumber, int leaf) {
    int list = key.get(KeyNode.SUBKEY_LIST);
    entries.free(leaf);
    key.set(KeyNode.SUBKEY_LIST, list == leaf ? Cells.NONE : without(list, leafNumber));
  }

  private int without(int list, int leafNumber) {
    int root = entries.close(list, leafNumber);
    if (entries.count(root) > 1) {
      return root;
    }
    int only = entries.count(root) == 0 ? Cells.NONE : entries.get(root, 0);
    entries.free(root);
    return only;
  }

  /** Frees the lists, not the subkeys. */
  void freeLists(KeyCell key) {
    if (key.subkeyCount() > 0) {
      int list = key.get(KeyNode.SUBKEY_LIST);
      for (int i = 0; entries.isRoot(list) && i < entries.count(list); i++) {
        entries.free(entries.get(list, i));
      }
      entries.free(list);
    }
  }

  /** Writes where a leaf lies now into what refers to it. */
  private void relocate(KeyCell key, Place place, int leaf) {
    int list = key.get(KeyNode.SUBKEY_LIST);
    if (list == place.leaf()) {
      key.set(KeyNode.SUBKEY_LIST, leaf);
    } else if (leaf != place.leaf()) {
      entries.set(list, place.leafNumber(), leaf);
    }
  }

  private Place place(KeyCell key, String name) {
    int list = key.get(KeyNode.SUBKEY_LIST);
    if (!entries.isRoot(list)) {
      return placeIn(0, list, name);
    }
    int number = leafNumber(list, name);
    return placeIn(number, entries.get(list, number), name);
  }

  /**
   * The last leaf whose first name is not greater, or the first; an empty one has no first name.
   */
  private int leafNumber(int root, String name) {
    for (int number = entries.count(root) - 1; number > 0; number--) {
      int leaf = entries.get(root, number);
      if (entries.count(leaf) > 0 && compare(leaf, 0, name) <= 0) {
        return number;
      }
    }
    return 0;
  }

  private Place placeIn(int leafNumber, int leaf, String name) {
    int low = 0;
    int high = entries.count(leaf);
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = compare(leaf, middle, name);
      if (order == 0) {
        return new Place(leafNumber, leaf, middle, true);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new Place(leafNumber, leaf, low, false);
  }

  private int compare(int leaf, int index, String name) {
    return Upcase.compare(new KeyCell(copy, entries.get(leaf, index)).name(), name);
  }
}

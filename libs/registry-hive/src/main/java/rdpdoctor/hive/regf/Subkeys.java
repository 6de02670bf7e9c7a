package rdpdoctor.hive.regf;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All subkeys of one key, whatever the kind of their list and in however many leaves. */
public final class Subkeys {

  private static final int[] NO_FIELDS = {};

  private final Cells cells;
  private final KeyNode key;

  public Subkeys(KeyNode key) {
    this.cells = key.cells();
    this.key = key;
  }

  /**
   * The positions of the fields that refer to subkeys, in the list's order and no subkey twice:
   * together with each one's parent this makes a tree of the keys, for any content of a file.
   */
  public int[] fields() throws CorruptHiveException {
    if (key.subkeyCount() == 0) {
      return NO_FIELDS;
    }
    SubkeyList[] leaves = leaves();
    int[] fields = new int[count(leaves)];
    int filled = 0;
    for (SubkeyList leaf : leaves) {
      int entries = Math.min(leaf.count(), fields.length - filled);
      for (int i = 0; i < entries; i++) {
        fields[filled++] = leaf.entry(i);
      }
    }
    return isAscending(fields) ? fields : withoutRepetition(fields);
  }

  /**
   * The subkey of this name, found as Windows finds it: by its hash in an lh, by its hint and name
   * in an lf, by its name in an li. One whose hash or hint is wrong is not found.
   */
  public Optional<KeyNode> find(String name) throws CorruptHiveException {
    if (key.subkeyCount() == 0) {
      return Optional.empty();
    }
    int hash = LeafHash.of(name);
    for (SubkeyList leaf : leaves()) {
      for (int i = 0; i < leaf.count(); i++) {
        if (mayBe(leaf, i, name, hash)) {
          KeyNode subkey = key.child(leaf.entry(i));
          if (subkey.isNamed(name)) {
            return Optional.of(subkey);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean mayBe(SubkeyList leaf, int index, String name, int hash) {
    return switch (leaf.kind()) {
      case SubkeyList.HASH_LEAF -> leaf.hash(index) == hash;
      case SubkeyList.FAST_LEAF -> LeafHint.allows(leaf.hash(index), name);
      default -> true;
    };
  }

  private SubkeyList[] leaves() throws CorruptHiveException {
    SubkeyList list = SubkeyList.at(cells, key.position() + KeyNode.SUBKEY_LIST);
    return list.isRoot() ? leaves(list) : new SubkeyList[] {list};
  }

  private SubkeyList[] leaves(SubkeyList root) throws CorruptHiveException {
    SubkeyList[] leaves = new SubkeyList[root.count()];
    int filled = 0;
    for (int i = 0; i < leaves.length; i++) {
      try {
        leaves[filled] = SubkeyList.leaf(cells, root.entry(i));
        filled++;
      } catch (CorruptHiveException e) {
        cells.meet(e);
      }
    }
    return Arrays.copyOf(leaves, filled);
  }

  /** As many entries as the leaves have; no more than the hive has room for keys. */
  private int count(SubkeyList[] leaves) throws CorruptHiveException {
    long count = Arrays.stream(leaves).mapToLong(SubkeyList::count).sum();
    long stated = Integer.toUnsignedLong(key.subkeyCount());
    if (count != stated) {
      cells.meet(
          new CorruptHiveException(
              key.position() + KeyNode.SUBKEY_COUNT,
              "key node: subkey count is %d, expected %d as in its list".formatted(stated, count)));
    }
    int room = cells.binsSize() / KeyNode.SMALLEST_CELL;
    if (count > room) {
      cells.meet(
          new CorruptHiveException(
              key.position() + KeyNode.SUBKEY_LIST,
              "subkey list: %d entries, expected at most %d, for which the hive has room"
                  .formatted(count, room)));
    }
    return (int) Math.min(count, room);
  }

  // Usual after a hive was written anew, and then nothing is listed twice.
  private boolean isAscending(int[] fields) {
    for (int i = 1; i < fields.length; i++) {
      if (cells.intAt(fields[i - 1]) >= cells.intAt(fields[i])) {
        return false;
      }
    }
    return true;
  }

  private int[] withoutRepetition(int[] fields) throws CorruptHiveException {
    int[] offsets = Arrays.stream(fields).map(cells::intAt).sorted().toArray();
    for (int i = 1; i < offsets.length; i++) {
      if (offsets[i - 1] == offsets[i]) {
        return firstOfEach(fields);
      }
    }
    return fields;
  }

  private int[] firstOfEach(int[] fields) throws CorruptHiveException {
    Map<Integer, Integer> fieldOf = new LinkedHashMap<>();
    for (int field : fields) {
      int offset = cells.intAt(field);
      if (fieldOf.putIfAbsent(offset, field) != null) {
        cells.meet(
            new CorruptHiveException(
                field, "subkey list: key at offset 0x%x is listed twice".formatted(offset)));
      }
    }
    return fieldOf.values().stream().mapToInt(Integer::intValue).toArray();
  }
}

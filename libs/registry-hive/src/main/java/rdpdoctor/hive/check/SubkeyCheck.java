package rdpdoctor.hive.check;

import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.LeafHash;
import rdpdoctor.hive.regf.LeafHint;
import rdpdoctor.hive.regf.SubkeyList;
import rdpdoctor.hive.regf.Upcase;

/** Checks the lists of a key's subkeys, and each subkey through them. */
final class SubkeyCheck {

  private static final String WHAT = "subkey list";
  private static final int FIRST_CHARACTER = 0xff;

  private final CellMap map;
  private final KeyCheck keys;
  private final Findings findings;

  SubkeyCheck(CellMap map, KeyCheck keys, Findings findings) {
    this.map = map;
    this.keys = keys;
    this.findings = findings;
  }

  void check(KeyNode key, int depth) throws CorruptHiveException {
    int field = key.position() + KeyNode.SUBKEY_LIST;
    if (key.subkeyCount() == 0) {
      map.claimRemnant(field);
      return;
    }
    Walk walk = new Walk(key, depth);
    SubkeyList list = SubkeyList.at(key.cells(), field);
    map.claim(list.position(), WHAT);
    if (list.isRoot()) {
      for (int i = 0; i < list.count(); i++) {
        int entry = list.entry(i);
        findings.collect(() -> walk.leaf(claimedLeaf(key.cells(), entry)));
      }
    } else {
      walk.leaf(list);
    }
    walk.finish();
  }

  private SubkeyList claimedLeaf(Cells cells, int field) throws CorruptHiveException {
    SubkeyList leaf = SubkeyList.leaf(cells, field);
    map.claim(leaf.position(), WHAT);
    return leaf;
  }

  /** The way through all leaves of one key, which together have one order. */
  private final class Walk {

    private final KeyNode key;
    private final int depth;
    private long count;
    private int longestName;
    private int longestClass;
    private String previous = "";

    Walk(KeyNode key, int depth) {
      this.key = key;
      this.depth = depth;
    }

    void leaf(SubkeyList leaf) {
      checkKind(leaf);
      count += leaf.count();
      for (int i = 0; i < leaf.count(); i++) {
        int index = i;
        findings.collect(() -> entry(leaf, index));
      }
    }

    private void checkKind(SubkeyList leaf) {
      int minor = leaf.cells().minor();
      if (leaf.kind() == SubkeyList.HASH_LEAF && minor < SubkeyList.FIRST_MINOR_WITH_HASHES) {
        findings.damage(
            leaf.position(),
            "subkey list: signature is \"lh\" in version 1.%d, expected at least 1.%d"
                .formatted(minor, SubkeyList.FIRST_MINOR_WITH_HASHES));
      }
      if (leaf.count() > SubkeyList.LARGEST_LEAF) {
        findings.remark(
            leaf.position() + SubkeyList.COUNT,
            "subkey list: count is %d, expected at most %d in one leaf"
                .formatted(leaf.count(), SubkeyList.LARGEST_LEAF));
      }
    }

    private void entry(SubkeyList leaf, int index) throws CorruptHiveException {
      KeyNode subkey = KeyNode.at(leaf.cells(), leaf.entry(index));
      String name = subkey.name();
      checkOrder(leaf.entry(index), name);
      checkHash(leaf, index, name);
      longestName = Math.max(longestName, name.length() * Character.BYTES);
      int classLength = subkey.cells().shortAt(subkey.position() + KeyNode.CLASS_LENGTH);
      longestClass = Math.max(longestClass, classLength);
      keys.checkSubkey(subkey, key, depth + 1);
    }

    private void checkOrder(int field, String name) {
      int order = previous.isEmpty() ? -1 : Upcase.compare(previous, name);
      if (order == 0) {
        findings.damage(field, "subkey list: \"%s\" is listed twice".formatted(name));
      } else if (order > 0) {
        findings.damage(
            field,
            "subkey list: \"%s\" follows \"%s\", expected the order of upper-cased names"
                .formatted(name, previous));
      }
      previous = name;
    }

    private void checkHash(SubkeyList leaf, int index, String name) {
      int field = leaf.entry(index) + SubkeyList.HASH;
      int hash = leaf.kind() == SubkeyList.INDEX_LEAF ? 0 : leaf.hash(index);
      if (leaf.kind() == SubkeyList.HASH_LEAF && hash != LeafHash.of(name)) {
        findings.damage(field, differs("hash", hash, LeafHash.of(name), name));
      }
      if (leaf.kind() == SubkeyList.FAST_LEAF) {
        checkHint(field, hash, name);
      }
    }

    private void checkHint(int field, int hint, String name) {
      if (!LeafHint.allows(hint, name)) {
        findings.damage(field, differs("hint", hint, LeafHint.of(name), name));
      } else if ((hint & FIRST_CHARACTER) != 0 && hint != LeafHint.of(name)) {
        findings.remark(field, differs("hint", hint, LeafHint.of(name), name));
      }
    }

    private static String differs(String what, int actual, int expected, String name) {
      return "subkey list: %s is 0x%08x, expected 0x%08x for \"%s\""
          .formatted(what, actual, expected, name);
    }

    void finish() {
      Cells cells = key.cells();
      long stated = Integer.toUnsignedLong(key.subkeyCount());
      if (stated != count) {
        findings.damage(
            key.position() + KeyNode.SUBKEY_COUNT,
            "key node: subkey count is %d, expected %d as in its list".formatted(stated, count));
      }
      int name = key.position() + KeyNode.LARGEST_SUBKEY_NAME;
      findings.atLeast(name, "largest subkey name", cells.shortAt(name), longestName);
      int className = key.position() + KeyNode.LARGEST_CLASS;
      findings.atLeast(
          className,
          "largest subkey class",
          Integer.toUnsignedLong(cells.intAt(className)),
          longestClass);
    }
  }
}

package rdpdoctor.hive.regf;

/**
 * A list of subkeys: a leaf (li, lf, lh) that refers to keys, or a list of leaves (ri).
 *
 * <pre>
 * 0           2       4
 * +-----------+-------+--------+--------+- -     li, ri: offset
 * | signature | count | entry  | entry  |        lf:     offset, first four characters of the name
 * +-----------+-------+--------+--------+- -     lh:     offset, hash of the name (since 1.5)
 * </pre>
 *
 * <p>The keys of all leaves together are in the order of their names in upper case.
 *
 * @param cells the image
 * @param position of the content of the cell
 */
public record SubkeyList(Cells cells, int position) {

  /** {@code li}: offsets alone. */
  public static final int INDEX_LEAF = 0x696c;

  /** {@code lf}: offsets with hints. */
  public static final int FAST_LEAF = 0x666c;

  /** {@code lh}: offsets with hashes. */
  public static final int HASH_LEAF = 0x686c;

  /** {@code ri}: offsets of leaves. */
  public static final int INDEX_ROOT = 0x6972;

  /** Offsets of the fields. */
  public static final int COUNT = 2;

  public static final int ENTRIES = 4;

  /** Of the hint or the hash in an entry. */
  public static final int HASH = 4;

  /** Bytes of an entry in li and ri, and in lf and lh. */
  public static final int PLAIN_ENTRY = 4;

  public static final int HASHED_ENTRY = 8;

  /** Characters in the hint of an lf entry, a byte each. */
  public static final int HINT = 4;

  /** The first minor version that knows lh. */
  public static final int FIRST_MINOR_WITH_HASHES = 5;

  /** Entries that Windows puts into one leaf at most, before it divides the list. */
  public static final int LARGEST_LEAF = 1012;

  private static final String WHAT = "subkey list";

  /** The list of either kind to which a field refers; its entries lie inside the cell. */
  public static SubkeyList at(Cells cells, int field) throws CorruptHiveException {
    int position = cells.follow(field, ENTRIES, WHAT);
    SubkeyList list = new SubkeyList(cells, position);
    int kind = list.kind();
    if (kind != HASH_LEAF && kind != FAST_LEAF && kind != INDEX_LEAF && kind != INDEX_ROOT) {
      throw new CorruptHiveException(
          position,
          "subkey list: signature is 0x%04x, expected \"lf\", \"lh\", \"li\" or \"ri\""
              .formatted(kind));
    }
    cells.require(position, ENTRIES + (long) list.count() * list.entrySize(), WHAT);
    return list;
  }

  /** A list that an ri refers to, and that is itself none. */
  public static SubkeyList leaf(Cells cells, int field) throws CorruptHiveException {
    SubkeyList leaf = at(cells, field);
    if (leaf.isRoot()) {
      throw new CorruptHiveException(
          leaf.position, "subkey list: signature is \"ri\" inside an \"ri\", expected a leaf");
    }
    return leaf;
  }

  /** One of the four signatures. */
  public int kind() {
    return cells.shortAt(position);
  }

  public boolean isRoot() {
    return kind() == INDEX_ROOT;
  }

  public int count() {
    return cells.shortAt(position + COUNT);
  }

  public int offset() {
    return Cells.offset(position);
  }

  /** Position of the offset in an entry. */
  public int entry(int index) {
    return position + ENTRIES + index * entrySize();
  }

  /** The hash, or the hint, of an entry in an lh or lf. */
  public int hash(int index) {
    return cells.intAt(entry(index) + HASH);
  }

  public int entrySize() {
    return entrySize(kind());
  }

  /** Bytes of an entry in a list of this kind. */
  public static int entrySize(int kind) {
    return kind == HASH_LEAF || kind == FAST_LEAF ? HASHED_ENTRY : PLAIN_ENTRY;
  }
}

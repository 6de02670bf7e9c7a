package rdpdoctor.hive.edit;

import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.KeyNode;

/** The cell of a key that holds nothing yet. */
final class NewKey {

  private static final int[] REFERENCES = {
    KeyNode.SUBKEY_LIST, KeyNode.VOLATILE_SUBKEY_LIST, KeyNode.VALUE_LIST, KeyNode.CLASS
  };

  private NewKey() {}

  /**
   * Writes the cell, to which nothing refers yet.
   *
   * @param parent the offset of the key that will list it
   * @param security the offset of the security cell, which counts it
   * @return its offset
   */
  static int allocate(WorkingCopy copy, CellHeap heap, String name, int parent, int security) {
    byte[] stored = StoredName.encode(name);
    int cell = heap.allocate(KeyNode.NAME + stored.length);
    int position = Cells.position(cell);
    copy.putShort(position, KeyNode.SIGNATURE);
    copy.putShort(
        position + KeyNode.FLAGS, StoredName.isCompressed(name) ? KeyNode.COMPRESSED_NAME : 0);
    copy.putInt(position + KeyNode.PARENT, parent);
    copy.putInt(position + KeyNode.SECURITY, security);
    for (int field : REFERENCES) {
      copy.putInt(position + field, Cells.NONE);
    }
    copy.putShort(position + KeyNode.NAME_LENGTH, stored.length);
    copy.put(position + KeyNode.NAME, stored);
    return cell;
  }
}

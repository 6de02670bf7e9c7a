package rdpdoctor.hive.edit;

import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.KeyNode;

/**
 * A key node that can be written.
 *
 * @param offset of its cell
 */
record KeyCell(WorkingCopy copy, int offset) {

  int get(int field) {
    return copy.intAt(Cells.position(offset) + field);
  }

  void set(int field, int value) {
    if (get(field) != value) {
      copy.putInt(Cells.position(offset) + field, value);
    }
  }

  /** Raises one of the maxima, which are never lowered. */
  void raise(int field, int value) {
    if (Integer.compareUnsigned(get(field), value) < 0) {
      set(field, value);
    }
  }

  /** The same for the one that shares its field with other flags. */
  void raiseLargestSubkeyName(int length) {
    int position = Cells.position(offset) + KeyNode.LARGEST_SUBKEY_NAME;
    if (copy.shortAt(position) < length) {
      copy.putShort(position, length);
    }
  }

  int flags() {
    return copy.shortAt(Cells.position(offset) + KeyNode.FLAGS);
  }

  boolean has(int flag) {
    return (flags() & flag) != 0;
  }

  /** None where the field holds a predefined handle. */
  int valueCount() {
    return has(KeyNode.PREDEFINED_HANDLE) ? 0 : get(KeyNode.VALUE_COUNT);
  }

  int subkeyCount() {
    return get(KeyNode.SUBKEY_COUNT);
  }

  boolean hasClass() {
    return copy.shortAt(Cells.position(offset) + KeyNode.CLASS_LENGTH) > 0;
  }

  String name() {
    int length = copy.shortAt(Cells.position(offset) + KeyNode.NAME_LENGTH);
    byte[] stored = copy.bytesAt(Cells.position(offset) + KeyNode.NAME, length);
    return StoredName.decode(stored, has(KeyNode.COMPRESSED_NAME));
  }
}

package rdpdoctor.hive.edit;

import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.SubkeyList;

/** One list of subkeys, of any kind, whose entries can be inserted and removed. */
final class Entries {

  private final WorkingCopy copy;
  private final CellHeap heap;

  Entries(WorkingCopy copy, CellHeap heap) {
    this.copy = copy;
    this.heap = heap;
  }

  int allocate(int kind, int count) {
    int list = heap.allocate(length(kind, count));
    copy.putShort(Cells.position(list), kind);
    return list;
  }

  int kind(int list) {
    return copy.shortAt(Cells.position(list));
  }

  boolean isRoot(int list) {
    return kind(list) == SubkeyList.INDEX_ROOT;
  }

  int count(int list) {
    return copy.shortAt(Cells.position(list) + SubkeyList.COUNT);
  }

  /** The cell to which an entry refers. */
  int get(int list, int index) {
    return copy.intAt(position(list, index));
  }

  void set(int list, int index, int cell) {
    copy.putInt(position(list, index), cell);
  }

  void setHash(int list, int index, int hash) {
    copy.putInt(position(list, index) + SubkeyList.HASH, hash);
  }

  /**
   * Makes room for an entry.
   *
   * @return where the list lies now
   */
  int open(int list, int index) {
    int count = count(list);
    int grown = heap.reserve(list, length(kind(list), count + 1));
    move(grown, index, index + 1, count - index);
    setCount(grown, count + 1);
    return grown;
  }

  /**
   * Removes an entry.
   *
   * @return where the list lies now
   */
  int close(int list, int index) {
    int count = count(list) - 1;
    move(list, index + 1, index, count - index);
    setCount(list, count);
    return heap.trim(list, length(kind(list), count));
  }

  /** Moves the upper half into a new list of the same kind. */
  int split(int list) {
    int kept = count(list) / 2;
    int moved = count(list) - kept;
    int upper = allocate(kind(list), moved);
    copy.move(position(list, kept), position(upper, 0), moved * SubkeyList.entrySize(kind(list)));
    setCount(upper, moved);
    setCount(list, kept);
    heap.resize(list, length(kind(list), kept));
    return upper;
  }

  void free(int list) {
    heap.free(list);
  }

  private void move(int list, int from, int to, int entries) {
    copy.move(position(list, from), position(list, to), entries * SubkeyList.entrySize(kind(list)));
  }

  private void setCount(int list, int count) {
    copy.putShort(Cells.position(list) + SubkeyList.COUNT, count);
  }

  private int position(int list, int index) {
    return Cells.position(list) + SubkeyList.ENTRIES + index * SubkeyList.entrySize(kind(list));
  }

  private static int length(int kind, int count) {
    return SubkeyList.ENTRIES + count * SubkeyList.entrySize(kind);
  }
}

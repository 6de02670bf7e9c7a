package rdpdoctor.hive.edit;

import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.SecurityCell;

/** The ring of security cells, each of which counts the keys that refer to it. */
final class SecurityRing {

  private final WorkingCopy copy;
  private final CellHeap heap;

  SecurityRing(WorkingCopy copy, CellHeap heap) {
    this.copy = copy;
    this.heap = heap;
  }

  /** One more key has this descriptor. */
  void share(int cell) {
    set(cell, SecurityCell.REFERENCES, get(cell, SecurityCell.REFERENCES) + 1);
  }

  /** One key less has this descriptor; without any the cell leaves the ring. */
  void release(int cell) {
    int references = get(cell, SecurityCell.REFERENCES) - 1;
    if (references > 0) {
      set(cell, SecurityCell.REFERENCES, references);
    } else {
      remove(cell);
    }
  }

  private void remove(int cell) {
    int next = get(cell, SecurityCell.NEXT);
    int previous = get(cell, SecurityCell.PREVIOUS);
    set(previous, SecurityCell.NEXT, next);
    set(next, SecurityCell.PREVIOUS, previous);
    heap.free(cell);
  }

  private int get(int cell, int field) {
    return copy.intAt(Cells.position(cell) + field);
  }

  private void set(int cell, int field, int value) {
    copy.putInt(Cells.position(cell) + field, value);
  }
}
